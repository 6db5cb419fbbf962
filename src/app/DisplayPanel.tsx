import { useState, type ReactElement } from 'react';
import { forget } from '../state/progress.ts';
import { choose, settings, type Settings } from '../state/settings.ts';
import { useSlice } from '../state/store.ts';
import { Button } from '../ui/controls/Button.tsx';
import { Popover } from '../ui/controls/Popover.tsx';
import { Segmented } from '../ui/controls/Segmented.tsx';
import styles from './DisplayPanel.module.css';

type Options<K extends keyof Settings> = readonly {
  readonly value: Settings[K];
  readonly label: string;
  readonly name?: string;
}[];

const THEMES: Options<'theme'> = [
  { value: 'system', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'projector', label: 'Projector' },
];
const SIZES: Options<'text'> = [
  { value: 's', label: 'Small' },
  { value: 'm', label: 'Normal' },
  { value: 'l', label: 'Large' },
  { value: 'xl', label: 'Largest' },
];
const MOTION: Options<'motion'> = [
  { value: 'system', label: 'As the device' },
  { value: 'reduced', label: 'None' },
];
const GRADIENT: Options<'gradient'> = [
  { value: 'row', label: 'Row' },
  { value: 'column', label: 'Column' },
];
const SPEAKER: Options<'speaker'> = [
  { value: 'off', label: 'Off' },
  { value: 'on', label: 'On' },
];
const KEYS: Options<'keys'> = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
];

/** How the site looks and listens, kept on this device. */
export function DisplayPanel({ trigger }: { readonly trigger: ReactElement }) {
  // It has just been asked for: that is why it is here.
  const [open, setOpen] = useState(true);
  return (
    <Popover title="Display" align="end" trigger={trigger} open={open} onOpenChange={setOpen}>
      <div className={styles.panel}>
        <Choice name="theme" label="Colours" options={THEMES} />
        <Choice name="text" label="Text" options={SIZES} />
        <Choice name="motion" label="Motion" options={MOTION} />
        <Choice name="gradient" label="Gradients in figures" options={GRADIENT} />
        <p className={styles.note}>
          Display only: lessons and exercises keep to rows, the layout they state.
        </p>
        <Choice name="speaker" label="Lecturer’s notes" options={SPEAKER} />
        <Choice name="keys" label="Single-key commands" options={KEYS} />
        <p className={styles.note}>
          <kbd>/</kbd> searches, letters and digits steer a figure. Switch them off if you speak to
          your device or type by accident.
        </p>
        <div className={styles.row}>
          <Forget />
          <Button variant="plain" onClick={() => setOpen(false)}>
            Done
          </Button>
        </div>
      </div>
    </Popover>
  );
}

/** What was read is kept on this device; one press asks, the second forgets. */
function Forget() {
  const [stage, setStage] = useState<'rest' | 'asked' | 'done'>('rest');
  const words = {
    rest: 'Forget what I have read',
    asked: 'Really forget it?',
    done: 'Forgotten',
  } as const;
  return (
    <Button
      variant="plain"
      disabled={stage === 'done'}
      onClick={() => {
        if (stage === 'asked') forget();
        setStage(stage === 'rest' ? 'asked' : 'done');
      }}
    >
      <span role="status">{words[stage]}</span>
    </Button>
  );
}

interface ChoiceProps<K extends keyof Settings> {
  readonly name: K;
  readonly label: string;
  readonly options: Options<K>;
}

function Choice<K extends keyof Settings>({ name, label, options }: ChoiceProps<K>) {
  const value = useSlice(settings, (all) => all[name]);
  return (
    <Segmented
      label={label}
      value={value}
      options={options}
      onChange={(chosen) => choose({ [name]: chosen })}
    />
  );
}
