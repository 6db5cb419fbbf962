import type { ExerciseRef, OwnAsk, OwnExercise } from '../exercises/engine/own.ts';
import { damaged, openContainer, sealContainer } from './container.ts';
import { list, oneOf, readStrictly, text, unfit, whole } from './strict.ts';

const ASKS: readonly OwnAsk[] = ['value', 'derivative', 'gradient', 'jacobian', 'hessian'];
const SHORT = 400;
const LONG = 2000;
const MOST_DECIMALS = 12;
const VERSION = 'o1';
const WHAT = 'an exercise';

/** One own exercise with its numbers, as `/x/own/#…` holds it. */
export interface OwnLink {
  readonly own: OwnExercise;
  /** Empty for new numbers. */
  readonly seed: string;
}

export type ReadOwn =
  | { readonly kind: 'own'; readonly own: OwnExercise; readonly seed: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'cut'; readonly message: string };

/** The fragment of a link to one own exercise. */
export const printOwn = ({ own, seed }: OwnLink): string =>
  sealContainer(VERSION, [packOwn(own), seed]);

export function readOwn(fragment: string): ReadOwn {
  const opened = openContainer(VERSION, WHAT, fragment);
  if (opened.kind !== 'data') return opened;
  const link = readStrictly(() => {
    const [own, seed] = list(opened.data, 2);
    return { own: unpackOwn(own), seed: seedText(seed) };
  });
  return link ? { kind: 'own', ...link } : damaged(WHAT);
}

/** Its texts in their order, without their names. */
const packOwn = (own: OwnExercise): readonly unknown[] => [
  own.title,
  own.prompt,
  ASKS.indexOf(own.ask),
  own.of,
  own.by,
  own.at,
  own.parameters,
  own.domain,
  own.shapes,
  own.decimals,
];

/** @throws Unfit */
function unpackOwn(data: unknown): OwnExercise {
  const [title, prompt, ask, of, by, at, parameters, domain, shapes, decimals] = list(data, 10);
  return {
    title: text(title, SHORT),
    prompt: text(prompt, LONG),
    ask: oneOf(ask, ASKS),
    of: text(of, SHORT),
    by: text(by, SHORT),
    at: text(at, SHORT),
    parameters: text(parameters, SHORT),
    domain: text(domain, SHORT),
    shapes: text(shapes, SHORT),
    decimals: decimals === null ? null : whole(decimals, 0, MOST_DECIMALS),
  };
}

/** An exercise by its name, or whole. */
export const packRef = (of: ExerciseRef): unknown =>
  'template' in of ? of.template : packOwn(of.own);

/** @throws Unfit */
export function unpackRef(data: unknown): ExerciseRef {
  if (typeof data !== 'string') return { own: unpackOwn(data) };
  return /^[\w-]{1,24}$/.test(data) ? { template: data } : unfit();
}

/** Letters and digits, or nothing. @throws Unfit */
export const seedText = (data: unknown): string => {
  const seed = text(data, 24);
  return /^[a-z0-9]*$/i.test(seed) ? seed : unfit();
};
