import { useRef, useState, type ComponentType, type ReactElement } from 'react';
import styles from './MastheadButton.module.css';

type Panel = ComponentType<{ readonly trigger: ReactElement }>;

/** Colours, text size and the like. What it opens is loaded when somebody reaches for it. */
export function DisplayButton() {
  const [Panel, setPanel] = useState<Panel | null>(null);
  const asked = useRef(false);
  const fetchIt = () => import('./DisplayPanel.tsx');
  const open = () => {
    if (asked.current) return;
    asked.current = true;
    void fetchIt().then(
      (module) => setPanel(() => module.DisplayPanel),
      () => (asked.current = false),
    );
  };
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      onPointerEnter={() => void fetchIt()}
      {...(Panel === null && { onClick: open })}
    >
      <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.600a5.4 5.4 0 0 1 0 10.800z" />
      </svg>
      <span className={styles.name}>Display</span>
    </button>
  );
  return Panel === null ? button : <Panel trigger={button} />;
}
