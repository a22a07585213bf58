import { useEffect, useMemo, useState } from "react";
import { useRegister } from "../use-register";
import { useWorkbookDates } from "../workbook-access";
import { ask, type Answer } from "./answer";

/**
 * What a function answers to these values, from the data and for the day that cells are answered with; undefined while
 * it is worked out, or where there is nothing to ask.
 */
export function useAnswer(id: string, values: readonly unknown[] | undefined): Answer | undefined {
  const held = useRegister();
  const dates = useWorkbookDates();
  // Answers depend on all of these: another of any asks anew.
  const asked = useMemo(() => ({ id, values, held, dates }), [id, values, held, dates]);
  const [found, setFound] = useState<{ readonly asked: object; readonly answer: Answer }>();
  useEffect(() => {
    let stopped = false;
    if (asked.values)
      void ask(asked.id, asked.values).then((answer) => {
        if (!stopped) setFound({ asked, answer });
      });
    return () => {
      stopped = true;
    };
  }, [asked]);
  return found?.asked === asked ? found.answer : undefined;
}
