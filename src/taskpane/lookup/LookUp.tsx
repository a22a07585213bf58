import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { Match } from "../../reference/directory";
import { lookupTexts } from "../../texts/en-GB/lookup";
import { Opening } from "../frame/Opening";
import { takePageRequest, watchPageRequests } from "../page-request";
import { Navigation, type View } from "./navigation";
import { Search } from "./Search";
import { Start } from "./Start";

const fetchPages = () => import("./FoundPage");
const FoundPage = lazy(async () => ({ default: (await fetchPages()).FoundPage }));

const START: View = { kind: "start" };

const useStyles = makeStyles({
  back: {
    alignSelf: "flex-start",
    marginLeft: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The first tab: search, and below it the page that was opened. */
export function LookUp() {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [searching, setSearching] = useState(false);
  const [trail, setTrail] = useState<readonly View[]>([START]);
  // The page is made anew for a wish from another tab, so that it has the focus also where it is the one that stood here.
  const [wished, setWished] = useState(0);
  const view = trail.at(-1) ?? START;

  const open = useCallback((next: View) => {
    setSearching(false);
    setTrail((before) => (isSame(before.at(-1), next) ? before : [...before, next]));
    document.documentElement.scrollTop = 0;
  }, []);
  useEffect(() => {
    const take = (): void => {
      const page = takePageRequest();
      if (!page) return;
      open(page);
      setWished((before) => before + 1);
    };
    take();
    return watchPageRequests(take);
  }, [open]);
  // Fetched once the first sight stands: whoever opens a page does not wait for it, with or without a network.
  useEffect(() => void fetchPages(), []);
  const choose = (match: Match): void => {
    setText(match.title);
    open(viewOf(match));
  };
  return (
    <Navigation value={open}>
      <Search text={text} onText={setText} open={searching} onOpen={setSearching} onChoose={choose} />
      {searching ? null : (
        <>
          {trail.length > 1 ? (
            <Button
              className={styles.back}
              appearance="subtle"
              size="small"
              icon={<ArrowLeftRegular />}
              onClick={() => setTrail(trail.slice(0, -1))}
            >
              {lookupTexts.back}
            </Button>
          ) : null}
          <Page key={wished} view={view} />
        </>
      )}
    </Navigation>
  );
}

const isSame = (one: View | undefined, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A person opens the organisation where the post was held, if it has a page. */
function viewOf(match: Match): View {
  if (match.body) return { kind: "organisation", id: match.body.id };
  return match.kind === "programme" ? { kind: "programme", id: match.id } : { kind: "person", id: match.id };
}

function Page({ view }: { readonly view: View }) {
  if (view.kind === "start") return <Start />;
  return (
    <Suspense fallback={<Opening />}>
      <FoundPage view={view} />
    </Suspense>
  );
}
