import { useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import type { Shown } from './inputs.ts';
import styles from './MatrixView.module.css';
import { MatrixEntry } from './MatrixEntry.tsx';
import { modelOf } from './model.ts';
import { LineFormula } from './LineFormula.tsx';
import { LineButton, useLineKeys } from './LineButton.tsx';
import { lineOf } from './shot.ts';
import { outputNames } from './stages.ts';
import { sweepsOf } from './steps.ts';
import { entryName, entryTex } from '../../ui/math/entryName.ts';

/** More entries than these are shown, not dragged: each would be a stop of the Tab key. */
const DRAGGED = 9;
/** Letters of formulas in one row. */
const LETTERS = 44;

/**
 * The Jacobian: a row for each output, a column for each input. Its lines are pointed at, or pressed to stay; its
 * entries are dragged to try another matrix. While it is being filled, what no sweep has reached yet is a dot.
 */
export function MatrixView({ plain = false }: { readonly plain?: boolean }) {
  const { store, link } = useJacobian();
  const answer = useResults((r) => r.answer);
  const forms = useResults((r) => r.forms);
  const pointed = useResults((r) => r.pointed);
  const shown = useWidgetState((s) => s.inputs.shown);
  const tried = useWidgetState((s) => s.inputs.tried);
  const { pane, mode, sweeps } = useWidgetState((s) => s.settled);
  const { current, ...keys } = useLineKeys();
  const root = useRef<HTMLDivElement>(null);
  if (!answer) return null;
  const { names, value, jacobian } = answer;
  const [m, n] = [value.length, names.length];
  const matrix = modelOf(answer, tried);
  const isTried = matrix !== jacobian;
  const filled = pane === 'dual' ? sweeps : Infinity;
  const line = lineOf(pointed === 'none' ? shown : pointed);
  const same = forms?.names.join() === names.join() && forms.entries.length === m * n;
  const outputs = outputNames(m);
  const choose = (own: Shown): void => store.commit({ shown: shown === own ? 'none' : own });
  // A smaller map may not have the line where the keys were last.
  const stop = lineOf(current);
  const exists = stop !== null && stop.index < (stop.kind === 'c' ? n : m);
  const lines = {
    shown,
    current: exists ? current : 'c1',
    onPoint: link.point,
    onChoose: choose,
  };
  return (
    <div ref={root} className={styles.root}>
      <div
        className={styles.table}
        data-many={n > 2 || undefined}
        style={{ gridTemplateColumns: `auto repeat(${n}, minmax(2.4rem, 1fr))` }}
        role="table"
        aria-label={`The Jacobian, ${m} × ${n}, outputs times inputs`}
        {...keys}
      >
        <div role="row" className={styles.row}>
          <div role="columnheader" className={styles.corner}>
            <span className={styles.shape}>
              {m} × {n}
            </span>
            <span className={styles.shapeNote}>outputs × inputs</span>
          </div>
          {names.map((name, j) => (
            <div role="columnheader" key={name} className={styles.top}>
              <LineButton
                {...lines}
                own={`c${j + 1}` as Shown}
                tex={`\\partial/\\partial ${entryTex(name)}`}
                label={`Column ${j + 1}: the velocity of the output while ${entryName(name)} moves`}
              />
            </div>
          ))}
        </div>
        {outputs.map((output, i) => (
          <div role="row" key={output} className={styles.row}>
            <div role="rowheader" className={styles.side}>
              <LineButton
                {...lines}
                own={`r${i + 1}` as Shown}
                tex={m === 1 ? 'f' : `f_{${i + 1}}`}
                label={`Row ${i + 1}: the gradient of ${output}`}
              />
            </div>
            {names.map((name, j) => (
              <MatrixEntry
                key={name}
                label={`∂${output}/∂${entryName(name)}`}
                tex={same ? (forms.entries[i * n + j] ?? null) : null}
                value={matrix[i + j * m]}
                own={jacobian[i + j * m]}
                digits={n > 2 ? 3 : 4}
                hidden={(mode === 'forward' ? j : i) >= filled}
                lit={line !== null && line.index === (line.kind === 'c' ? j : i)}
                edge={j === 0 ? 'start' : j === n - 1 ? 'end' : null}
                room={Math.floor(LETTERS / n)}
                single={n === 1}
                tried={isTried}
                {...(!plain &&
                  m * n <= DRAGGED && {
                    onTry: (v: number, settled: boolean) => {
                      const rows = Array.from({ length: m * n }, (_, k) => {
                        const [row, col] = [Math.floor(k / n), k % n];
                        return row === i && col === j ? v : matrix[row + col * m];
                      });
                      if (settled) store.commit({ tried: rows });
                      else store.adjust({ tried: rows });
                    },
                  })}
              />
            ))}
          </div>
        ))}
      </div>
      <LineFormula
        line={line}
        entries={same ? forms.entries : []}
        names={names}
        m={m}
        room={Math.floor(LETTERS / n)}
      />
      {isTried && (
        <div className={styles.tried}>
          <Remark kind="remark">A matrix of your own is drawn in the place of J.</Remark>
          <Button
            variant="plain"
            onClick={() => {
              store.commit({ tried: [] });
              // The button goes away; the keys stay at the matrix.
              root.current?.querySelector<HTMLElement>('[role=slider]')?.focus();
            }}
          >
            back to J
          </Button>
        </div>
      )}
      {pane === 'dual' && filled < sweepsOf(mode, { inputs: names, outputs: m }) && (
        <p className={styles.note}>Dots are entries that no sweep has reached yet.</p>
      )}
    </div>
  );
}
