import { Button } from '../../ui/controls/Button.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { formatNumber } from '../../ui/format.ts';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Question } from '../parts/Question.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useSettling } from '../parts/useSettling.ts';
import { useMatrix, useResults, useWidgetState } from './context.ts';
import { presetOf, PRESETS, gameOf } from './presets.ts';
import styles from './Shuffle.module.css';
import { finalM, standingOf } from './shuffleState.ts';
import { TileRing } from './TileRing.tsx';
import { productTex } from './tileNames.ts';
import { afterMoves, before, transposedTiles } from './tiles.ts';
import { swapWords } from './words.ts';

/** A differential as traces on rings, turned until the change stands last; then the derivative is read off. */
export function Shuffle({ compact = false }: { readonly compact?: boolean }) {
  const game = useResults((r) => r.game);
  const swap = useResults((r) => r.swap);
  const moves = useWidgetState((s) => s.inputs.moves);
  const terms = afterMoves(game.terms, moves);
  const standing = standingOf(game, terms);
  return (
    <div className={styles.shuffle}>
      {game.preset && !compact && <p className={styles.step}>{game.preset.step}</p>}
      <Sum />
      <div className={styles.rings}>
        {terms.map((term, k) => (
          <TileRing key={k} game={game} term={term} index={k} many={terms.length > 1} />
        ))}
      </div>
      {swap && (
        <p className={styles.refused} role="status">
          {swapWords(swap, game, terms)}
        </p>
      )}
      {standing.left <= 1 && <ReadOff />}
      <Checked />
    </div>
  );
}

/** df as it stands now, in a line. */
function Sum() {
  const game = useResults((r) => r.game);
  const moves = useWidgetState((s) => s.inputs.moves);
  const { change, by } = game;
  const tex = afterMoves(game.terms, moves)
    .map(({ coefficient, tiles }, k) => {
      const number = Math.abs(coefficient) === 1 ? '' : `${Math.abs(coefficient)}\\,`;
      const sign = coefficient < 0 ? '-' : k > 0 ? '+' : '';
      return `${sign}${number}\\operatorname{tr}\\!\\left(${productTex(1, tiles, change, by)}\\right)`;
    })
    .join(' ');
  return (
    <div className={styles.sum}>
      <WideTex label="The differential" tex={`df = ${tex}`} />
    </div>
  );
}

/** What M is: asked one move before it can be read, and told when it can. */
function ReadOff() {
  const { link } = useMatrix();
  const game = useResults((r) => r.game);
  const guess = useResults((r) => r.guess);
  const answered = useResults((r) => r.answered);
  const moves = useWidgetState((s) => s.inputs.moves);
  const terms = afterMoves(game.terms, moves);
  const { left, column } = standingOf(game, terms);
  const { by } = game;
  const final = <FinalLine />;
  if (terms.length > 1 || column) return left === 0 ? final : null;
  const choices = finalM(game, terms[0]);
  const [right] = choices;
  // In a fixed order that does not give it away.
  const shown = [...choices].sort();
  return (
    <>
      <Question
        question={
          left === 0
            ? `d${by} stands last. What is M, with df = tr(Mᵀ d${by})?`
            : `One move is left. What will M be, with df = tr(Mᵀ d${by})?`
        }
        choices={shown.map((value) => ({ value, label: value }))}
        shown={answered}
        answer={
          <>
            {guess !== null && <strong>{guess === right ? 'Yes. ' : `Not ${guess}. `}</strong>}
            Everything before d{by} is Mᵀ, so M is its transpose: the other way round, each factor
            transposed. M = {right}.
          </>
        }
        onGuess={link.guess}
      />
      {left === 0 && answered && final}
    </>
  );
}

/** ∂f/∂X = M, or the row where the variable is a column. */
function FinalLine() {
  const game = useResults((r) => r.game);
  const moves = useWidgetState((s) => s.inputs.moves);
  const { change, by } = game;
  const terms = afterMoves(game.terms, moves);
  const column = change === 'd9';
  const parts = terms.map((term, k) => {
    const head = before(term, change) ?? [];
    const tex = productTex(
      Math.abs(term.coefficient),
      column ? head : transposedTiles(head),
      change,
      by,
    );
    return `${term.coefficient < 0 ? '-' : k > 0 ? '+' : ''}${tex}`;
  });
  const name = `\\htmlClass{k-grad}{\\dfrac{\\partial f}{\\partial ${by}}}`;
  return (
    <div className={styles.final}>
      <Tex tex={`${name} = ${parts.join(' ')}`} />
      {column && (
        <Remark>
          df = g d{by}: the row g is what stands before d{by}, as it is.
        </Remark>
      )}
    </div>
  );
}

/** That the trace is what it was, in numbers. */
function Checked() {
  const traces = useResults((r) => r.traces);
  const game = useResults((r) => r.game);
  if (!traces) return <p className={styles.checked} />;
  const { points, moved, differential } = traces;
  const worst = game.preset ? Math.max(moved, differential) : moved;
  return (
    <p className={styles.checked}>
      Checked at {points} random inputs:{' '}
      {game.preset ? 'the sum of traces is df' : 'the trace is what it was'}; largest difference{' '}
      {formatNumber(worst, 1)}.
    </p>
  );
}

const OWN = 'own';
const FIRST_OWN = 'P*Q*dX*R';

/** Which differential is played with; a product of the reader's own may be typed. */
export function TileSettings() {
  const { store } = useMatrix();
  const tiles = useWidgetState((s) => s.inputs.tiles);
  const moves = useWidgetState((s) => s.inputs.moves);
  const preset = presetOf(tiles);
  return (
    <Group>
      <Select
        label="Function"
        value={preset?.id ?? OWN}
        options={[
          ...PRESETS.map(({ id, label }) => ({ value: id, label })),
          { value: OWN, label: 'your own product' },
        ]}
        onChange={(to) => store.commit({ tiles: to === OWN ? FIRST_OWN : to, moves: [] })}
      />
      {!preset && <OwnProduct />}
      <div>
        <Button disabled={moves.length === 0} onClick={() => store.commit({ moves: [] })}>
          start again
        </Button>
      </div>
      <Remark>
        Turn the ring until the change stands last, upright. The trace of a product does not change
        when the product is turned, nor when it is transposed as a whole.
      </Remark>
    </Group>
  );
}

function OwnProduct() {
  const { store } = useMatrix();
  const value = useWidgetState((s) => s.inputs.tiles);
  const faults = useResults((r) => r.tilesFaults);
  const { typed, commit } = useSettling(
    () => store.commit(),
    () => gameOf(value) !== null,
  );
  return (
    <MathField
      label="product of tiles"
      value={value}
      onInput={(text) => {
        store.adjust({ tiles: text, moves: [] });
        typed();
      }}
      onCommit={commit}
      faults={faults}
      stale={faults.length > 0}
    />
  );
}
