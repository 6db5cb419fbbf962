import { Menu } from '@base-ui/react/menu';
import buttons from './Button.module.css';
import { Icon } from './icons.tsx';
import popup from './popup.module.css';
import { usePopupContainer } from './popupContainer.tsx';
import styles from './Speed.module.css';
import { Toolbar } from './Toolbar.tsx';

interface SpeedProps {
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
}

const SPEEDS: ReadonlyMap<number, string> = new Map([
  [0.25, '×¼'],
  [0.5, '×½'],
  [1, '×1'],
  [2, '×2'],
  [4, '×4'],
]);

/** How fast it plays, as a small list in a toolbar. */
export function Speed({ speed, onSpeed }: SpeedProps) {
  const container = usePopupContainer();
  const shown = SPEEDS.get(speed) ?? `×${speed}`;
  return (
    <Menu.Root modal={false}>
      <Toolbar.Button
        render={
          <Menu.Trigger
            className={`${buttons.button} ${styles.speed}`}
            aria-label={`Speed, ${shown}`}
            title="Speed"
          />
        }
      >
        <Icon name="speed" />
        {shown}
      </Toolbar.Button>
      <Menu.Portal container={container}>
        <Menu.Positioner className={popup.place} side="top" align="start" sideOffset={4}>
          <Menu.Popup className={styles.list}>
            <Menu.RadioGroup value={speed} onValueChange={(chosen: number) => onSpeed(chosen)}>
              {[...SPEEDS].map(([value, label]) => (
                <Menu.RadioItem key={value} value={value} className={popup.item} closeOnClick>
                  <span className={popup.sign}>
                    <Menu.RadioItemIndicator>
                      <Icon name="check" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
