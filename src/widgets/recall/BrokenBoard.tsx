import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import styles from './BrokenBoard.module.css';
import { clickWords, SHAPE_CHOICES, tagWords } from './brokenWords.ts';
import { useRecall, useWidgetState } from './context.ts';
import { breaksOf, clickToken, goToLine, predict } from './game.ts';
import { isTold } from './lines.ts';
import { walkLines } from './walkLines.ts';

/** A line with one symbol changed: the shapes are predicted, the symbol is clicked, then the line is told. */
export function BrokenBoard() {
  const { store } = useRecall();
  const inputs = useWidgetState((s) => s.settled);
  const breaks = breaksOf(inputs);
  const { line, place, count, click, found } = breaks;
  const told = isTold(line, inputs);
  const tokens = useRef<HTMLDivElement>(null);
  const steps = walkLines(store);

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const all = [...(tokens.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[Math.min(all.length - 1, Math.max(0, at + by))].focus();
  };

  return (
    <div className={styles.broken}>
      <p className={styles.head}>
        <span>
          Line {place + 1} of {count}: {line.title}
          {found.includes(place) && ', found'}
        </span>
        <span className={styles.score}>
          {found.length} found, mistakes: {inputs.slips}
        </span>
      </p>
      <div
        ref={tokens}
        className={styles.line}
        role="group"
        aria-label="The line, symbol by symbol"
        onKeyDown={walk}
      >
        {line.tokens.map((tex, k) => (
          <button
            key={`${line.id} ${k}`}
            type="button"
            className={styles.token}
            data-state={inputs.token === k ? click : undefined}
            aria-pressed={inputs.token === k}
            tabIndex={k === Math.max(0, inputs.token) ? 0 : -1}
            onClick={() => store.commit(clickToken(store.getState().settled, k))}
          >
            <Tex tex={`\\displaystyle ${tex}`} />
          </button>
        ))}
      </div>
      <div className={styles.question}>
        <p>What do the shapes of this line do?</p>
        <div className={styles.choices}>
          {SHAPE_CHOICES.map(({ value, label }) => (
            <Button
              key={value}
              aria-pressed={inputs.says === value}
              variant={inputs.says === value ? 'main' : 'line'}
              onClick={() => store.commit(predict(store.getState().settled, value))}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.said} data-click={click} aria-live="polite">
        <p>
          {click === 'none'
            ? 'One symbol is wrong. Predict the shapes, then click it.'
            : clickWords(breaks, inputs.says)}
        </p>
        {told && (
          <>
            <p className={styles.right}>
              <Tex tex={`\\displaystyle ${line.right}`} />
            </p>
            <p className={styles.tag}>{tagWords(breaks)}</p>
          </>
        )}
      </div>
      <div className={styles.steps}>
        <Button disabled={place === 0} onClick={() => steps.by(-1)}>
          Previous line
        </Button>
        <Button
          variant={told ? 'main' : 'line'}
          disabled={place === count - 1}
          onClick={() => steps.by(1)}
        >
          Next line
        </Button>
        {(inputs.token >= 0 || inputs.says !== '') && (
          <Button variant="plain" onClick={() => store.commit(goToLine(place))}>
            Begin this line again
          </Button>
        )}
      </div>
    </div>
  );
}
