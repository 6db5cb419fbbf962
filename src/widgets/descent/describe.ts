import { formatNumber, listed } from '../../ui/format.ts';
import type { Contour } from '../../worker/protocol.ts';
import type { Descent, Opened, OpenedRequest } from '../../worker/protocol/descent.ts';
import { ending } from './endingWords.ts';
import { scheduleOf } from './methods.ts';
import { motion } from './motion.ts';
import { othersWords } from './othersWords.ts';
import { presetOf } from './presets.ts';
import type { AnsweredRace } from './results.ts';
import { chosenOf, settingOf, titleOf } from './runs.ts';
import { standing, type Standing } from './standing.ts';
import type { Inputs } from './state.ts';

const count = (steps: number): string => `${steps} ${steps === 1 ? 'step' : 'steps'}`;
const pair = (x: number, y: number): string => `(${formatNumber(x)}, ${formatNumber(y)})`;

interface Seen {
  readonly race: AnsweredRace | null;
  readonly contour: Contour | null;
  readonly opened: (Opened & { readonly asked: OpenedRequest }) | null;
  /** Who wins is being asked. */
  readonly covered: boolean;
  readonly faulty: boolean;
}

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of
 * the settings that the race answers for, even while newer ones are being computed.
 */
export function describe(
  settled: Inputs,
  { race, contour, opened, covered, faulty }: Seen,
): string {
  if (!race) {
    return faulty
      ? 'There is no path yet: the function needs a repair first.'
      : 'The path is being computed.';
  }
  const lead = Math.min(chosenOf(settled), race.runs.length - 1);
  const run = race.runs[lead];
  const asked = race.asked.runs[lead];
  const changes = asked.changes.length;
  const name = titleOf(asked);
  const settings = settingOf(asked);
  const at = standing(run, settled.step);
  const sentences = [
    `${name}${settings === '' ? '' : ` with ${settings.replace(', ', ' and ')}`} from ${pair(asked.start[0], asked.start[1])}.`,
    asked.schedule === 'constant'
      ? ''
      : `Its step size follows the schedule “${scheduleOf(asked.schedule).title}”.`,
    changes === 0 ? '' : changed(asked.changes),
    at.step === 0
      ? `At the start the loss is ${formatNumber(at.loss)}.`
      : `After ${count(at.step)} it is at ${pair(at.x, at.y)} with loss ${formatNumber(at.loss)}.`,
    ending(run, race.asked),
    stability(at, race.quadratic),
    opened && opened.step === at.step && isOf(opened.asked, race, lead)
      ? motion(opened, race.quadratic)
      : '',
    remark(run, at.step),
    othersWords(settled, race, lead, covered),
    surroundings(race),
    gaps(contour),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** A step of this run as it is now: answers come one after the other. */
const isOf = ({ run, fn }: OpenedRequest, { asked }: AnsweredRace, lead: number): boolean =>
  JSON.stringify([run, fn]) === JSON.stringify([asked.runs[lead], asked.fn]);

function changed(changes: AnsweredRace['asked']['runs'][number]['changes']): string {
  const each = changes.map(
    ({ at, id, value }) => `${id === 'eta' ? 'η' : 'β'} = ${formatNumber(value)} from step ${at}`,
  );
  return `Changed on the way: ${listed(each)}.`;
}

/** Where the step size stands to the limit, and for how much of the plane that holds. */
export function stability({ limit, eta }: Standing, quadratic: boolean): string {
  if (!Number.isFinite(limit) || !Number.isFinite(eta)) return '';
  const where = quadratic ? 'everywhere, since f is quadratic' : 'near this point';
  const part = eta / limit;
  const verdict =
    Math.abs(part - 1) < 1e-9
      ? 'The step size is exactly at the limit'
      : part > 1
        ? 'The step size is above the limit'
        : `The step size is ${formatNumber(100 * part, 2)} % of the limit`;
  return `${verdict} ${formatNumber(limit)} (${where}).`;
}

/** Where the derivative is a convention or a limit, the reader is told. */
function remark(descent: Descent, step: number): string {
  const why = descent.remarks.find(([t]) => t === step)?.[1];
  return why === undefined ? '' : `At this point ${why}.`;
}

function surroundings({ asked: { noise, seed, constraint } }: AnsweredRace): string {
  const parts = [
    noise > 0
      ? `Each step sees the gradient with noise of size ${formatNumber(noise)}, seed ${seed}.`
      : '',
    constraint === null
      ? ''
      : constraint.kind === 'disc'
        ? `After each step the point is moved back into the disc of radius ${formatNumber(constraint.r)} about ${pair(constraint.x, constraint.y)}.`
        : `After each step the point is moved back into the box from ${pair(constraint.x0, constraint.y0)} to ${pair(constraint.x1, constraint.y1)}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function gaps(contour: Contour | null): string {
  if (!contour || contour.gapShare === 0) return '';
  const share = contour.gapShare * 100;
  if (share >= 100) return 'The function has no finite value anywhere in this view.';
  const amount = share < 1 ? 'less than 1 %' : `${formatNumber(share, 2)} %`;
  return `In the hatched part, ${amount} of the picture, the function has no finite value.`;
}

const LONGEST_SOURCE = 24;

/** A name for a state that is kept: what is descended, and with what. */
export function brief({ source, eta, beta, runs }: Inputs): string {
  const known = presetOf(source)?.title;
  const own = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
  const momentum = beta === 0 ? '' : `, β = ${formatNumber(beta)}`;
  const race = runs.length === 0 ? '' : `, ${runs.length + 1} runs`;
  return `${known ?? own}, η = ${formatNumber(eta)}${momentum}${race}`;
}
