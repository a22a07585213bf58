import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { frameTexts } from "../../texts/en-GB/frame";
import { MENU_VIEWS } from "./menu-views";
import { useMoves } from "./moves";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Name of the add-in and its menu. */
export function Header() {
  const styles = useStyles();
  const { openView } = useMoves();
  return (
    <div className={styles.header}>
      <h1 className={styles.name}>{frameTexts.header.name}</h1>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={frameTexts.header.menu} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {MENU_VIEWS.map(({ id, label }) => (
              <MenuItem key={id} onClick={() => openView(id)}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
