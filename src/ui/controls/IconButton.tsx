import type { NativeButton } from './Button.tsx';
import styles from './Button.module.css';
import { Icon, type IconName } from './icons.tsx';

interface IconButtonProps extends Omit<NativeButton, 'children'> {
  readonly label: string;
  readonly icon: IconName;
  readonly variant?: 'line' | 'plain';
}

/** A button that shows only a sign: its name is spoken, and shown on hover. */
export function IconButton({
  label,
  icon,
  variant = 'line',
  type = 'button',
  ...native
}: IconButtonProps) {
  return (
    <button
      type={type}
      className={`${styles.button} ${styles.icon} ${variant === 'plain' ? styles.plain : ''}`}
      aria-label={label}
      title={label}
      {...native}
    >
      <Icon name={icon} />
    </button>
  );
}
