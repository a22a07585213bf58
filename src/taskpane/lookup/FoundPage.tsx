import { useRegister } from "../use-register";
import type { View } from "./navigation";
import { OrganisationPage } from "./OrganisationPage";
import { PersonPage, postsOf } from "./PersonPage";
import { ProgrammePage, programmeOf } from "./ProgrammePage";
import { Start } from "./Start";

/** The page of what was found. What is no longer held, as after a change of release, leads back to the start. */
export function FoundPage({ view }: { readonly view: Exclude<View, { readonly kind: "start" }> }) {
  const { bodies } = useRegister();
  if (view.kind === "organisation") {
    const body = bodies.get(view.id);
    return body ? <OrganisationPage key={body.id} body={body} /> : <Start />;
  }
  if (view.kind === "programme") {
    const programme = programmeOf(view.id);
    return programme ? <ProgrammePage programme={programme} /> : <Start />;
  }
  const posts = postsOf(view.id);
  return posts.length ? <PersonPage posts={posts} /> : <Start />;
}
