import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { sharedTexts } from "../../texts/en-GB/shared";
import { useModelStyles } from "./styles";

/** The way back, at the top: to all plans unless it says otherwise. */
export function BackButton({
  to = sharedTexts.allPlans,
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
