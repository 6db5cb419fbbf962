import { Select as Base } from '@base-ui/react/select';
import type { BaseUIEvent } from '@base-ui/react/types';
import type { KeyboardEvent } from 'react';
import { Icon } from './icons.tsx';
import popup from './popup.module.css';
import { usePopupContainer } from './popupContainer.tsx';
import styles from './Select.module.css';

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a list. Closed, it is walked by arrows and by the first letters, as the browser's own is. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, options, onChange, disabled = false } = props;
  const container = usePopupContainer();
  const at = options.findIndex((option) => option.value === value);

  const walk = (event: BaseUIEvent<KeyboardEvent>) => {
    if (event.currentTarget.getAttribute('aria-expanded') === 'true') return;
    const to = neighbour(event, at, options.length);
    if (to === null) return;
    event.preventDefault();
    event.preventBaseUIHandler();
    const option = options[to];
    if (option && to !== at) onChange(option.value);
  };

  return (
    <Base.Root
      value={value}
      items={options}
      disabled={disabled}
      modal={false}
      onValueChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    >
      <div className={styles.root}>
        <Base.Label className={styles.label}>{label}</Base.Label>
        <Base.Trigger className={styles.trigger} data-value={value} onKeyDown={walk}>
          <Base.Value className={styles.value} />
          <Base.Icon className={styles.icon}>
            <Icon name="down" />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal container={container}>
        <Base.Positioner
          className={popup.place}
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
        >
          <Base.Popup className={styles.popup}>
            <Base.List className={popup.list}>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  data-value={option.value}
                  className={styles.item}
                >
                  <span className={popup.sign}>
                    <Base.ItemIndicator>
                      <Icon name="check" />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The place a key leads to in a closed list; null if it means something else, such as opening it. */
function neighbour(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
