import { useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import type { EntryReport } from '../../../ui/controls/fitted.ts';
import { NumberEntry } from '../../../ui/controls/NumberEntry.tsx';
import { Select } from '../../../ui/controls/Select.tsx';
import { Remark } from '../../parts/Remark.tsx';
import styles from './Another.module.css';
import { MOST_SEED } from './drawAnother.ts';
import { SIZES } from './game.ts';
import { useAnother } from './useAnother.ts';
import { useGame, useGameState } from './usePlay.ts';

const OPTIONS = Array.from({ length: SIZES.most - SIZES.least + 1 }, (_, k) => {
  const size = String(SIZES.least + k);
  return { value: size, label: `${size} statements` };
});

interface AnotherProps {
  /** The program in the field is done with: this is what comes now. */
  readonly next?: boolean;
}

/** Another program, drawn by the next seed or by a given one, as long as one likes. */
export function Another({ next = false }: AnotherProps) {
  const game = useGame();
  const size = useGameState((state) => state.size);
  const failure = useGameState((state) => state.failure);
  const { drawing, seed, draw, drawSeed } = useAnother();
  const [report, setReport] = useState<{ said: EntryReport; of: number } | null>(null);
  // A program of one's own has been typed since: what was said of the seed before it is over.
  const over = report !== null && seed === 0 && report.of !== 0;
  return (
    <div className={styles.another} role="group" aria-label="Another program">
      <Button variant={next ? 'main' : 'line'} aria-disabled={drawing} onClick={draw}>
        {drawing ? 'Drawing …' : 'Another program'}
      </Button>
      <div className={styles.row}>
        <Select
          label="Length"
          value={String(size)}
          options={OPTIONS}
          onChange={(to) => game.set({ size: Number(to) })}
        />
        <label className={styles.seed}>
          <span className={styles.label}>Seed</span>
          <NumberEntry
            label="Seed"
            value={seed}
            min={0}
            max={MOST_SEED}
            integer
            format={(value) => (value === 0 ? 'your own' : String(value))}
            onCommit={(to) => {
              if (to > 0) drawSeed(to);
            }}
            onReport={(said) => setReport(said && { said, of: seed })}
          />
        </label>
      </div>
      {report && !over && <Remark>{report.said.text}</Remark>}
      {failure && (
        <Remark kind="alarm" urgent>
          {failure}
        </Remark>
      )}
      <Remark>
        The link holds the program with its values; how far you are is kept while this page is open.
        Other values are another game.
      </Remark>
    </div>
  );
}
