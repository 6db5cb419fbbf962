import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

export type NativeButton = Omit<ComponentPropsWithRef<'button'>, 'className'>;

interface ButtonProps extends NativeButton {
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
