import { PersonPage, postsOf } from "./PersonPage";
import { ProgrammePage, programmeOf } from "./ProgrammePage";
import { Start } from "./Start";
import type { View } from "./navigation";

/** The page of a programme or a person: fetched when the first one is opened. */
export function NamedPage({ kind, id }: Extract<View, { readonly kind: "programme" | "person" }>) {
  if (kind === "programme") {
    const programme = programmeOf(id);
    if (programme) return <ProgrammePage programme={programme} />;
  } else {
    const posts = postsOf(id);
    if (posts.length) return <PersonPage posts={posts} />;
  }
  return <Start />;
}
