import { useState } from 'react';
import { PopupContainer } from '../../ui/controls/popupContainer.tsx';
import styles from './Gallery.module.css';
import type { Specimen, ThemeName } from './specimen.ts';

interface PaneProps {
  readonly specimen: Specimen;
  readonly theme: ThemeName;
  /** Says which theme it is, where there are several. */
  readonly named: boolean;
}

/** A specimen in one theme. Its popups open inside, in the same theme. */
export function Pane({ specimen, theme, named }: PaneProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div
      ref={setPlace}
      className={styles.pane}
      data-theme={theme}
      data-specimen={specimen.id}
      role="group"
      aria-label={`${specimen.title}, ${theme}`}
    >
      {named && <p className={styles.theme}>{theme}</p>}
      <PopupContainer element={place}>
        <div className={styles.states}>
          {specimen.states.map(({ name, Show, wide = false }) => (
            <div key={name} className={styles.state} data-state={name} data-wide={wide}>
              <p className={styles.name}>{name}</p>
              <div className={styles.show}>
                <Show theme={theme} />
              </div>
            </div>
          ))}
        </div>
      </PopupContainer>
    </div>
  );
}
