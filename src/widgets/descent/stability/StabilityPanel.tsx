import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import type { Curvature, Opened, OpenedRequest } from '../../../worker/protocol/descent.ts';
import { Remark } from '../../parts/Remark.tsx';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { hasParameter, methodOf } from '../methods.ts';
import { chosenOf, runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';
import { useHandOn } from '../useHandOn.ts';
import { bendOf } from './bend.ts';
import { Directions } from './Directions.tsx';
import { PhaseMap } from './PhaseMap.tsx';
import { RateCurve } from './RateCurve.tsx';
import { isPinned, isSearched, withMomentum, type Setting } from './setting.ts';
import styles from './Stability.module.css';
import { StabilityFacts } from './StabilityFacts.tsx';
import { bendWords, NO_HESSIAN, whereItHolds, whyNoMap } from './stabilityWords.ts';

/** What the curvature at the step shown says about η and β: where the run is stable, and how fast. */
export function StabilityPanel({ height }: { readonly height: number }) {
  const inputs = useWidgetState((s) => s.inputs);
  const opened = useResults((r) => r.opened);
  const quadratic = useResults((r) => r.calm?.quadratic ?? false);
  const { optimiser } = runsOf(inputs)[chosenOf(inputs)];
  const curvature = opened && ofMethod(opened, optimiser);
  const hasModes = methodOf(optimiser).mode !== undefined;
  return (
    <div className={styles.stability}>
      {!hasModes && <Remark>{whyNoMap(optimiser)}</Remark>}
      {opened && !curvature && <Remark kind="remark">{NO_HESSIAN}</Remark>}
      {opened && curvature && (
        <>
          {hasModes && (
            <>
              <Headline curvature={curvature} quadratic={quadratic} step={opened.step} />
              <div className={styles.beside}>
                <Map opened={opened} curvature={curvature} height={Math.max(height, 220) + 80} />
                <StabilityFacts opened={opened} curvature={curvature} />
              </div>
            </>
          )}
          <Directions />
        </>
      )}
    </div>
  );
}

/** The curvature there; the best pair of a method that the run had a moment ago is not for the one it has now. */
function ofMethod(
  { curvature, asked }: Opened & { readonly asked: OpenedRequest },
  optimiser: string,
): Curvature | null {
  return curvature && asked.run.optimiser !== optimiser ? { ...curvature, best: null } : curvature;
}

interface HeadlineProps {
  readonly curvature: Curvature;
  readonly quadratic: boolean;
  readonly step: number;
}

function Headline({ curvature: { eigenvalues }, quadratic, step }: HeadlineProps) {
  const special = bendWords({ eigenvalues, quadratic });
  return (
    <>
      <Remark>{whereItHolds({ quadratic, step })}</Remark>
      {special !== '' && <Remark kind="remark">{special}</Remark>}
    </>
  );
}

interface MapProps {
  readonly opened: Opened;
  readonly curvature: Curvature;
  readonly height: number;
}

/** Over η alone or over (η, β), as the method has them. */
function Map({ opened, curvature, height }: MapProps) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const settled = useWidgetState((s) => s.settled);
  const phase = useResults((r) => r.phase);
  const { optimiser } = runsOf(inputs)[chosenOf(inputs)];
  const eigenvalues = useHeld(curvature.eigenvalues, inputs === settled);
  const bend = bendOf(eigenvalues);
  if (bend === 'ridge' || bend === 'flat') return null;
  const locked = lockedWords(isPinned(settled), isSearched(settled), optimiser);
  if (!hasParameter(optimiser, 'beta')) {
    return (
      <Curve>
        <RateCurve eigenvalues={eigenvalues} height={height} />
        {locked !== '' && <Remark>{locked}</Remark>}
        <div className={styles.buttons}>
          <Button
            disabled={isPinned(settled)}
            onClick={() => store.commit(withMomentum(store.getState().settled))}
          >
            With momentum
          </Button>
        </div>
        <Remark>
          As heavy ball with β = 0 the run takes the same path, and its point can be moved up from
          there.
        </Remark>
      </Curve>
    );
  }
  return (
    <div className={styles.map}>
      {phase?.asked.optimiser === optimiser ? (
        <PhaseMap
          phase={phase}
          curvature={curvature}
          inStep={inputs === settled ? otherInStep(opened, settled) : null}
          height={height}
        />
      ) : (
        <div style={{ height }} />
      )}
      {locked !== '' && <Remark>{locked}</Remark>}
    </div>
  );
}

/** “With momentum” takes the curve away, itself with it: the keyboard goes on among what has come instead. */
function Curve({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useHandOn(
    box,
    (around) =>
      around.querySelector<SVGElement>('[role=slider]') ??
      around.querySelector<HTMLElement>('button:not(:disabled)'),
  );
  return (
    <div ref={box} className={styles.map}>
      {children}
    </div>
  );
}

/** A value that stays while a hand moves something, so that no axis changes under it. */
function useHeld<T>(value: T, atRest: boolean): T {
  const [held, setHeld] = useState(value);
  if (atRest && held !== value) setHeld(value);
  return atRest ? value : held;
}

function lockedWords(pinned: boolean, searched: boolean, optimiser: string): string {
  if (pinned) return 'This run is pinned: its point stays where it is.';
  if (!searched) return '';
  return hasParameter(optimiser, 'beta')
    ? 'η is the best that a search found, so the point moves up and down only.'
    : 'η is the best that a search found, so it cannot be moved here.';
}

/** η and β that the step itself used, where a schedule or a change on the way may have set others. */
function otherInStep({ report }: Opened, settled: Inputs): Setting | null {
  const { schedule, changes } = runsOf(settled)[chosenOf(settled)];
  const eta = report?.eta;
  const beta = report?.beta;
  if (typeof eta !== 'number' || typeof beta !== 'number') return null;
  return schedule === 'constant' && changes.length === 0 ? null : { eta, beta };
}
