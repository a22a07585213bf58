import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { ControlFace, RibbonControl, RibbonItem, RibbonTab } from "./manifest";

interface RibbonProps {
  readonly tabs: readonly RibbonTab[];
  readonly paneOpen: boolean;
  /** A button or menu item was pressed. */
  onPress(item: RibbonItem): void;
}

/** The add-in's part of the ribbon, drawn from its manifest. */
export function Ribbon({ tabs, paneOpen, onPress }: RibbonProps) {
  const [chosen, choose] = useState(0);
  const id = useId();
  const tab = tabs[chosen] ?? tabs[0];
  if (!tab) return null;
  return (
    <div className="ribbon">
      <div className="ribbon-tabs" role="tablist" aria-label="Ribbon tabs">
        {tabs.map((other, index) => (
          <button
            key={other.id}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={other === tab}
            aria-controls={`${id}-panel`}
            onClick={() => choose(index)}
          >
            {other.label}
          </button>
        ))}
      </div>
      <div
        className="ribbon-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${tabs.indexOf(tab)}`}
      >
        {tab.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-controls">
              {group.controls.map((control) => (
                <Control key={control.id} control={control} paneOpen={paneOpen} onPress={onPress} />
              ))}
            </div>
            <div className="ribbon-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

interface ControlProps extends Pick<RibbonProps, "paneOpen" | "onPress"> {
  readonly control: RibbonControl;
}

function Control({ control, paneOpen, onPress }: ControlProps) {
  if ("items" in control) return <Menu menu={control} onPress={onPress} />;
  const pressed = control.action.kind === "showPane" ? { "aria-pressed": paneOpen } : {};
  return (
    <div className="ribbon-control">
      <button
        type="button"
        className="ribbon-button"
        disabled={!control.enabled}
        aria-describedby={`${control.id}-tip`}
        onClick={() => onPress(control)}
        {...pressed}
      >
        <Face face={control} />
      </button>
      <Tip face={control} />
    </div>
  );
}

function Menu({
  menu,
  onPress,
}: {
  menu: ControlFace & { items: readonly RibbonItem[] };
  onPress: RibbonProps["onPress"];
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const items = [...(root.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    else if (step) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className="ribbon-control" ref={root} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        type="button"
        ref={button}
        className="ribbon-button"
        disabled={!menu.enabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-describedby={`${menu.id}-tip`}
        onClick={() => setOpen(!open)}
      >
        <Face face={menu} />
      </button>
      {open ? (
        <div className="ribbon-menu" role="menu" aria-label={menu.label}>
          {menu.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              disabled={!item.enabled}
              title={item.tip}
              onClick={() => {
                close();
                onPress(item);
              }}
            >
              {item.icon ? <img src={item.icon} alt="" width={16} height={16} /> : null}
              {item.label}
            </button>
          ))}
        </div>
      ) : (
        <Tip face={menu} />
      )}
    </div>
  );
}

function Face({ face }: { face: ControlFace }) {
  return (
    <>
      {face.icon ? <img src={face.icon} alt="" width={32} height={32} /> : null}
      <span>{face.label}</span>
    </>
  );
}

function Tip({ face }: { face: ControlFace }) {
  return (
    <div className="ribbon-tip" role="tooltip" id={`${face.id}-tip`}>
      <strong>{face.tipTitle}</strong>
      <span>{face.tip}</span>
    </div>
  );
}
