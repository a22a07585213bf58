import { FluentProvider } from "@fluentui/react-components";
import { Failsafe } from "./frame/Failsafe";
import { Pane } from "./frame/Pane";
import { useSystemTheme } from "./frame/system-theme";
import { excel, WorkbookAccess, type WorkbookPort } from "./workbook-access";

/** The whole panel: theme, failsafe, frame. `workbook` is Excel unless a test brings another. */
export function App({ workbook = excel }: { readonly workbook?: WorkbookPort }) {
  const theme = useSystemTheme();
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100%" }}>
      <Failsafe>
        <WorkbookAccess value={workbook}>
          <Pane />
        </WorkbookAccess>
      </Failsafe>
    </FluentProvider>
  );
}
