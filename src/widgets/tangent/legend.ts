import type { LegendItem } from '../definition.ts';
import type { Look } from './inputs.ts';
import type { Answer } from './results.ts';

/** What each look shows, in its concepts. */
export function legendOf(look: Look, answer: Answer | null): readonly LegendItem[] {
  const name = answer?.variable ?? 'x';
  if (look === 'steps') {
    return [
      { concept: 'error', name: 'error of the forward quotient' },
      { concept: 'quadratic', name: 'error of the central quotient' },
    ];
  }
  if (look === 'chain') {
    return [
      { concept: 'input', name: `the input ${name}` },
      { concept: 'output', name: 'the value of each stage' },
      { concept: 'tangent', name: 'a small move, carried along' },
    ];
  }
  return [
    { concept: 'input', name: `the point ${name}₀` },
    { concept: 'output', name: 'the curve f' },
    { concept: 'linear', name: `the line f(${name}₀) + m h` },
    { concept: 'tangent', name: 'the step h' },
    { concept: 'error', name: 'the remainder r(h)' },
  ];
}
