import type { Person } from "../../reference/figures";
import { register } from "../../reference/store";
import { listed } from "../../reference/tables";
import { SourceList } from "../figure/SourceList";
import { sayStated } from "../figure/words";
import { BodyLink } from "./BodyLink";
import { usePageStyles } from "./page-styles";
import { PageTitle } from "./PageTitle";
import { usePartStyles } from "./parts/part-styles";

/** Public posts of a person whose organisation has no page of its own. */
export function PersonPage({ posts }: { readonly posts: readonly Person[] }) {
  const styles = usePageStyles();
  const parts = usePartStyles();
  return (
    <article className={styles.head} aria-label={posts[0]!.person}>
      <PageTitle text={posts[0]!.person} />
      <ul className={parts.list}>
        {posts.map((post) => {
          const body = register().bodies.get(post.body);
          return (
            <li key={`${post.role} ${post.body} ${post.label} ${post.as_at}`} className={parts.item}>
              <div>
                {post.role}, {body ? <BodyLink body={body} /> : post.label}
              </div>
              <div className={parts.small}>
                {[sayStated(post.as_at), post.note].filter(Boolean).join(" · ")}
              </div>
              <SourceList ids={listed(post.sources)} />
            </li>
          );
        })}
      </ul>
    </article>
  );
}

/** Every post held of the person a search result names (`name|organisation`). */
export function postsOf(id: string): readonly Person[] {
  const name = id.split("|")[0];
  return register()
    .tables.rows("people")
    .filter((row) => row.person === name);
}
