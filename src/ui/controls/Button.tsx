import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './Button.module.css';

type Native = Omit<ComponentPropsWithRef<'button'>, 'className'>;

interface ButtonProps extends Native {
  /** `main` for the one thing to do next, `plain` for what may be overlooked. */
  readonly variant?: 'line' | 'main' | 'plain';
}

export function Button({ variant = 'line', type = 'button', ...native }: ButtonProps) {
  return (
    <button
      type={type}
      className={`${styles.button} ${variant === 'line' ? '' : styles[variant]}`}
      {...native}
    />
  );
}

interface IconButtonProps extends Omit<Native, 'children'> {
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
