import { useSyncExternalStore } from 'react';
import { chooseTheme, currentTheme, onThemeChange, themes, type Theme } from './theme.ts';
import styles from './ThemeSwitch.module.css';

const onServer = (): Theme => 'system';

export function ThemeSwitch() {
  const theme = useSyncExternalStore(onThemeChange, currentTheme, onServer);
  return (
    <label className={styles.switch}>
      <span className="spoken">Colours</span>
      <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.600a5.4 5.4 0 0 1 0 10.800z" />
      </svg>
      <select
        className={styles.select}
        value={theme}
        onChange={(event) => {
          const chosen = themes.find(({ value }) => value === event.currentTarget.value);
          if (chosen) chooseTheme(chosen.value);
        }}
      >
        {themes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
