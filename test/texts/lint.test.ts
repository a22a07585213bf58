/** Lint keeps the words of the panel in the table of texts. */
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();
async function faultsOf(jsx: string, filePath = "src/taskpane/frame/Pane.tsx"): Promise<readonly string[]> {
  const source = `export const Some = ({ on, name }: Props) => ${jsx};\n`;
  const [report] = await eslint.lintText(source, { filePath });
  return report!.messages
    .filter(({ ruleId }) => ruleId === "no-restricted-syntax")
    .map(({ message }) => message);
}

describe("words in a part of the panel are refused", () => {
  it.each([
    ["between tags", "<p>Look up</p>"],
    ["beside a value", "<p>{name} was closed</p>"],
    ["in a fragment", "<>Look up</>"],
    ["as a value", '<p>{"Look up"}</p>'],
    ["as one side of a choice", '<p>{on ? "Shown" : name}</p>'],
    ["as the other side", '<p>{on ? name : "Hidden"}</p>'],
    ["around a value", "<p>{`${name} was closed`}</p>"],
    ["around a value in a choice", "<p>{on ? `Open ${name}` : name}</p>"],
    ["as a label", '<Field label="Look up" />'],
    ["for screen readers", '<b aria-label="Close" />'],
    ["as a label with a value", "<Field label={`Find ${name}`} />"],
    ["as a label that is chosen", '<Field label={on ? "Shown" : "Hidden"} />'],
    ["as a hint", '<Field hint={"Type a date"} />'],
    ["as a title", '<Section title="Support" />'],
  ])("%s", async (_where, jsx) =>
    expect(await faultsOf(jsx)).toContain("Words of the panel stand in src/texts/en-GB."),
  );
});

describe("what is no word of the panel is left alone", () => {
  it.each([
    ["a text of the table", "<p title={texts.title}>{texts.opened(name)}</p>"],
    ["a class, an id and a kind of button", '<p className="row" id="a" role="alert">{name}</p>'],
    ["what is compared", '<p>{name === "today" ? texts.today : name}</p>'],
    ["what a handler does", '<b onClick={() => open("wizard")}>{name}</b>'],
    ["marks and spaces", '<p>{name}: {" "}● {on ? ", " : ""}</p>'],
    ["the names of functions", "<code>=CSU.</code>"],
    ["the names of Excel's errors", "<p>#N/A: {name}</p>"],
  ])("%s", async (_what, jsx) => expect(await faultsOf(jsx)).toEqual([]));

  it("what is no part of the panel", async () =>
    expect(await faultsOf("<p>Look up</p>", "src/workbench/App.tsx")).toEqual([]));
});

it("the table itself imports nothing of the panel", async () => {
  const [report] = await eslint.lintText('import { MARKS } from "../../taskpane/figure/words";\nMARKS;\n', {
    filePath: "src/texts/en-GB/frame.ts",
  });
  expect(report!.messages.map(({ ruleId }) => ruleId)).toContain("no-restricted-imports");
});
