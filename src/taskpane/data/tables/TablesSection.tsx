import { Text } from "@fluentui/react-components";
import { DataSection } from "../DataSection";

/** Tables of the workbook that were inserted from the panel. */
export function TablesSection() {
  return (
    <DataSection title="Tables in this workbook">
      <Text>Tables come from Look up: find an organisation there and press Insert as table.</Text>
    </DataSection>
  );
}
