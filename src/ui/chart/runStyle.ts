import type { Concept } from '../style/concept.ts';

/** Never colour alone: each run also has a dash and a marker of its own. */
interface RunStyle {
  /** An SVG dash pattern; empty for a solid line. */
  readonly dash: string;
  /** The outline of the marker around (0, 0), about 10 px across. */
  readonly marker: string;
}

const CIRCLE = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z';

const RUNS: Partial<Record<Concept, RunStyle>> = {
  run1: { dash: '', marker: CIRCLE },
  run2: { dash: '9 4', marker: 'M-4.5 -4.5h9v9h-9z' },
  run3: { dash: '2 5', marker: 'M0 -6l5.8 10h-11.6z' },
  run4: { dash: '12 4 2 4', marker: 'M0 -6l6 6l-6 6l-6 -6z' },
  run5: { dash: '5 3', marker: 'M0 6l5.8 -10h-11.6z' },
  run6: { dash: '12 3 3 3 3 3', marker: 'M-6 -2h4v-4h4v4h4v4h-4v4h-4v-4h-4z' },
  run7: { dash: '16 5', marker: 'M0 -6l5.7 4.1l-2.2 6.7h-7l-2.2 -6.7z' },
  run8: { dash: '1 3', marker: 'M-6 -2.5h12v5h-12z' },
};

export function runStyle(concept: Concept): RunStyle {
  return RUNS[concept] ?? { dash: '', marker: CIRCLE };
}
