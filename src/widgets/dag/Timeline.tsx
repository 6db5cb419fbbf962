import { entryName } from '../../ui/math/entryName.ts';
import { useDag } from './context.ts';
import styles from './Timeline.module.css';
import { completionOrder, stepOf, type Journey, type Moment } from './journey.ts';
import { barred, dotted } from './label.ts';
import type { ProgramTrace } from '../../worker/protocol/program.ts';
import { useStanding } from './useStanding.ts';

/** More marks than these would not be told apart. */
const MOST = 26;

interface Stop {
  readonly node: number;
  readonly step: number;
  readonly name: string;
}

/** Both sweeps as two lines of stops, each a node that is finished there; a click goes to it. */
export function Timeline() {
  const standing = useStanding();
  if (!standing) return null;
  const { answer, journey, moment } = standing;
  const forward = forwardStops(answer, journey);
  const backward = backwardStops(answer, journey);
  if (forward.length + backward.length > MOST) return null;
  const { mode } = journey;
  return (
    <div className={styles.lines} aria-hidden="true">
      <Line
        title={mode === 'reverse' ? 'forward: values' : 'forward: values and tangents'}
        stops={forward}
        moment={moment}
        css={mode === 'reverse' ? 'output' : 'tangent'}
      />
      {backward.length > 0 && (
        <Line
          title={mode === 'second' ? 'backward: adjoints and their tangents' : 'backward: adjoints'}
          stops={backward}
          moment={moment}
          css="gradient"
        />
      )}
    </div>
  );
}

const forwardStops = (trace: ProgramTrace, journey: Journey): Stop[] =>
  trace.nodes.map(({ name }, node) => ({
    node,
    step: stepOf(trace, journey, node, 'forward') ?? 0,
    name: journey.mode === 'forward' && node >= journey.first ? dotted(name) : entryName(name),
  }));

const backwardStops = (trace: ProgramTrace, journey: Journey): Stop[] =>
  journey.mode === 'forward'
    ? []
    : completionOrder(trace, journey).map((node) => ({
        node,
        step: stepOf(trace, journey, node, 'backward') ?? 0,
        name: barred(trace.nodes[node].name),
      }));

interface LineProps {
  readonly title: string;
  readonly stops: readonly Stop[];
  readonly moment: Moment;
  readonly css: 'output' | 'tangent' | 'gradient';
}

function Line({ title, stops, moment, css }: LineProps) {
  const { store, link } = useDag();
  const ahead = stops.findIndex(({ step }) => step >= moment.step);
  const now = css === 'gradient' ? moment.seeded && ahead : !moment.seeded && ahead;
  return (
    <div className={styles.line} data-concept={css}>
      <span className={styles.title}>{title}</span>
      <ol className={styles.stops}>
        {stops.map(({ node, step, name }, k) => (
          <li
            key={node}
            className={styles.stop}
            data-done={step <= moment.step || undefined}
            data-now={k === now || undefined}
            onClick={() => {
              link.playback.pause();
              store.amend({ step });
            }}
          >
            <i />
            <span>{name}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
