import { Link, makeStyles } from "@fluentui/react-components";
import { codeOf, type Body } from "../../reference/bodies";
import { useOpen } from "./navigation";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" } });

/** The short name of a body, with its code where it has one, as a link to its page. */
export function BodyLink({ body, code = false }: { readonly body: Body; readonly code?: boolean }) {
  const open = useOpen();
  const styles = useStyles();
  return (
    <>
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => open({ kind: "organisation", id: body.id })}
      >
        {body.shortName}
      </Link>
      {code && body.ods ? ` ${codeOf(body)}` : null}
    </>
  );
}
