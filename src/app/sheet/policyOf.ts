import type { Policy } from '../../exercises/view/policy.ts';
import type { Worksheet } from '../../url/worksheet.ts';

const AFTER = { free: 0, after: 1, none: null } as const;

/** What a worksheet gives besides its questions. @param ended once it was handed in. */
export function policyOf(sheet: Worksheet, ended: boolean): Policy {
  const { hints, solution, attempts, layout } = sheet;
  return {
    hintsAfter: AFTER[hints],
    solutionAfter: solution === 'end' ? (ended ? 0 : null) : AFTER[solution],
    attempts: attempts === 0 ? null : attempts,
    anyLayout: layout === 'either',
    picture: 'solution',
    stage: !ended ? 'counted' : isForGood(sheet) ? 'practice' : 'closed',
  };
}

/**
 * Whether the end of a worksheet shows what was not to be seen before: then there is no going on, and what is answered
 * later is practice. Elsewhere the end shows nothing new; all is closed until it is gone on with.
 */
export const isForGood = ({ solution }: Worksheet): boolean => solution === 'end';

/** The rules of a worksheet as sentences for whoever works on it. */
export function rulesOf({ hints, solution, attempts, layout, student }: Worksheet): string[] {
  const answers =
    attempts === 0
      ? 'You may answer as often as you like; the best answer counts.'
      : `${attempts === 1 ? 'One answer counts' : `${attempts} answers count`} for each exercise; what cannot be read, or is rounded, costs nothing.`;
  const help = {
    free: 'Hints are there from the beginning.',
    after: 'Hints come after the first miss.',
    none: 'There are no hints.',
  }[hints];
  const worked = {
    free: 'The worked solution can be opened at any time.',
    after: 'The worked solution comes after the first miss.',
    end: 'Worked solutions come once you have finished.',
    none: '',
  }[solution];
  const convention =
    layout === 'either'
      ? 'Either layout counts: a gradient may be a row or a column.'
      : 'Numerator layout: a gradient is a row, and ∂f/∂A has the shape of A.';
  const own = student ? 'The numbers are your own: they are drawn from your name.' : '';
  return [answers, help, worked, convention, own].filter((sentence) => sentence !== '');
}
