import { Link, makeStyles } from "@fluentui/react-components";
import { codeOf, type Body } from "../../reference/bodies";
import { useOpen } from "./navigation";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" } });

interface BodyLinkProps {
  readonly body: Body;
  readonly code?: boolean;
  /** The name to show in place of the short one. */
  readonly name?: string;
}

/** The short name of a body, with its code where it has one, as a link to its page. */
export function BodyLink({ body, code = false, name = body.shortName }: BodyLinkProps) {
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
        {name}
      </Link>
      {code && body.ods ? ` ${codeOf(body)}` : null}
    </>
  );
}
