import type { Reckoned } from "../plan/reckon";
import type { Boundary } from "../results/words";
import { Cumulative } from "./Cumulative";
import { Distribution } from "./Distribution";
import { PostsBridge } from "./PostsBridge";
import { Tornado } from "./Tornado";

interface PicturesProps {
  readonly reckoned: Reckoned;
  readonly boundary: Boundary;
}

/** The four pictures of a plan. A chunk of its own, with the library that draws. */
export function Pictures({ reckoned, boundary }: PicturesProps) {
  return (
    <>
      <PostsBridge reckoned={reckoned} />
      <Cumulative reckoned={reckoned} boundary={boundary} />
      <Tornado reckoned={reckoned} boundary={boundary} />
      <Distribution reckoned={reckoned} boundary={boundary} />
    </>
  );
}
