import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useModelStyles } from "./styles";

/** The way back, at the top: to all plans unless it says otherwise. */
export function BackButton({
  to = "All plans",
  onBack,
}: {
  readonly to?: string;
  readonly onBack: () => void;
}) {
  const styles = useModelStyles();
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      onClick={onBack}
    >
      {to}
    </Button>
  );
}
