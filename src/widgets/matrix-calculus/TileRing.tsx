import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { useMatrix, useWidgetState } from './context.ts';
import type { Game } from './presets.ts';
import { angleBetween, ringPlace, turnsOfHand } from './ringPlaces.ts';
import styles from './TileRing.module.css';
import { coefficientText, labelOf } from './tileNames.ts';
import { turnsOf, type PlacedTerm, type Turn } from './tiles.ts';

interface TileRingProps {
  readonly game: Game;
  readonly term: PlacedTerm;
  /** Which of the terms. */
  readonly index: number;
  /** Of several. */
  readonly many: boolean;
}

const KEYS: Readonly<Record<string, Turn>> = { ArrowRight: 'r', ArrowLeft: 'l', t: 't', T: 't' };

/**
 * The tiles of one trace on a ring. Reading begins at the cut; turning moves tiles past it and leaves the ring as it is,
 * which is why the trace stays.
 */
export function TileRing({ game, term, index, many }: TileRingProps) {
  const { store, link } = useMatrix();
  const moves = useWidgetState((s) => s.inputs.moves);
  const root = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly from: readonly [number, number]; readonly id: number } | null>(
    null,
  );
  const { change, by } = game;
  const { tiles, coefficient } = term;
  const n = tiles.length;
  const left = turnsOf(tiles, change);

  const make = (turns: readonly Turn[]): void => {
    if (turns.length > 0) {
      store.commit({ moves: [...moves, ...turns.map((turn) => ({ term: index, turn }))] });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
    event.preventDefault();
    event.stopPropagation();
    make([KEYS[event.key]]);
  };
  const fromCentre = (event: PointerEvent): readonly [number, number] => {
    const box = root.current?.getBoundingClientRect();
    return box
      ? [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2]
      : [0, 0];
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    grip.current = { from: fromCentre(event), id: event.pointerId };
  };
  // The ring follows the hand by one CSS variable; React hears of it when the hand lets go.
  const onPointerMove = (event: PointerEvent): void => {
    if (!grip.current) return;
    const angle = angleBetween(grip.current.from, fromCentre(event));
    root.current?.style.setProperty('--turn', `${angle}rad`);
    root.current?.setAttribute('data-held', '');
  };
  const release = (event: PointerEvent, counts: boolean): void => {
    const { current: held } = grip;
    if (!held) return;
    grip.current = null;
    root.current?.style.removeProperty('--turn');
    root.current?.removeAttribute('data-held');
    const turns = counts ? turnsOfHand(held.from, fromCentre(event), n) : 0;
    make(Array.from({ length: Math.abs(turns) }, () => (turns > 0 ? 'r' : 'l')));
  };

  const spoken = tiles.map((tile) => labelOf(tile, change, by).text).join(' ');
  const name = many ? `Term ${index + 1}` : 'The trace';
  return (
    <div className={styles.term}>
      <div
        ref={root}
        className={styles.ring}
        role="group"
        tabIndex={0}
        aria-roledescription="ring of tiles"
        aria-label={`${name}: ${coefficientText(coefficient)}tr(${spoken}). Right arrow takes the last tile to the front, left arrow the first to the back, T transposes the whole.`}
        title="Drag the ring, or use the arrow keys; T transposes the whole"
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => release(event, true)}
        onPointerCancel={(event) => release(event, false)}
      >
        <span className={styles.circle} aria-hidden="true" />
        <span className={styles.cut} aria-hidden="true">
          <span className={styles.cutName}>read from here ↷</span>
          <span className={styles.cutLine} />
        </span>
        <span className={styles.wheel} aria-hidden="true">
          {tiles.map((tile, k) => {
            const { x, y } = ringPlace(k, n);
            return (
              <span
                key={tile.key}
                className={styles.tile}
                data-change={tile.name === change || undefined}
                style={{ left: `${x}%`, top: `${y}%` }}
              >
                <Tex tex={labelOf(tile, change, by).tex} />
              </span>
            );
          })}
        </span>
        <span className={styles.middle} aria-hidden="true" data-done={left === 0 || undefined}>
          {left === 0 ? '✓' : `${left} to go`}
        </span>
      </div>
      <div className={styles.buttons}>
        <Button aria-label={`${name}: first tile to the back`} onClick={() => make(['l'])}>
          ↺ first to the back
        </Button>
        <Button aria-label={`${name}: last tile to the front`} onClick={() => make(['r'])}>
          last to the front ↻
        </Button>
        <Button aria-label={`${name}: transpose the whole`} onClick={() => make(['t'])}>
          transpose the whole
        </Button>
        {n > 1 && (
          <Button
            variant="plain"
            aria-label={`${name}: swap the first two tiles`}
            onClick={() => link.trySwap(index, 0)}
          >
            swap the first two
          </Button>
        )}
      </div>
    </div>
  );
}
