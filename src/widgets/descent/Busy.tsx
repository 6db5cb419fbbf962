import { useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { useDescent, useResults } from './context.ts';
import { LAYERS } from './state.ts';
import { useHandOn } from './useHandOn.ts';
import styles from './Descent.module.css';

/** Only long work is worth a word; the last good picture stays meanwhile. */
export function Busy() {
  const progress = useResults((r) => r.progress);
  const basins = useResults((r) => r.basinsProgress);
  if (basins !== null) return <Basins part={basins} />;
  if (progress === null) return null;
  return (
    <div className={styles.busy}>
      <progress value={progress} max={1} aria-label="Computing the picture" />
      computing {Math.round(100 * progress)} %
    </div>
  );
}

function Basins({ part }: { readonly part: number }) {
  const { link } = useDescent();
  const box = useRef<HTMLDivElement>(null);
  // The button goes when the work ends, stopped or done.
  useHandOn(box, switchNear);
  return (
    <div ref={box} className={styles.busy} data-stoppable>
      <progress value={part} max={1} aria-label="Computing the basins" />
      basins {Math.round(100 * part)} %
      <Button variant="plain" onClick={link.stopBasins}>
        Stop
      </Button>
    </div>
  );
}

/** The switch of the basins in the same figure, or else what can be moved in the picture. */
function switchNear(picture: Element): HTMLElement | SVGElement | null {
  for (let part: Element | null = picture; part; part = part.parentElement) {
    const switches = part.querySelectorAll<HTMLInputElement>('[data-layers] input');
    const own = switches.item(LAYERS.indexOf('basins'));
    if (own) return own;
  }
  return picture.querySelector<SVGElement>('[data-handle]');
}
