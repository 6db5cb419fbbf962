// Build time: how every formula of the content is set, in lessons, the glossary and their pages.
import type { KatexOptions } from 'katex';

/**
 * A symbol in the colour of what it stands for. Pointing at one lights the same thing in the figures
 * (src/lessons/pointing.ts), which know the concepts by these classes.
 */
export const CONCEPT_MACROS = {
  point: 'k-input',
  dir: 'k-tan',
  dirtwo: 'k-tan2',
  val: 'k-out',
  grad: 'k-grad',
  lin: 'k-lin',
  quadm: 'k-quad',
  err: 'k-err',
} as const;

/** Fresh for every formula: KaTeX writes definitions into the macros it is given. */
const macros = () =>
  Object.fromEntries(
    Object.entries(CONCEPT_MACROS).map(([name, concept]) => [
      `\\${name}`,
      `\\htmlClass{${concept}}{#1}`,
    ]),
  );

/**
 * `\htmlClass` alone is trusted, and KaTeX reports it under strict mode as an extension. A formula that
 * cannot be set stops the build.
 */
export const formulaOptions = (): KatexOptions => ({
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) => context.command === '\\htmlClass',
  macros: macros(),
});

const MACRO = new RegExp(`\\\\(${Object.keys(CONCEPT_MACROS).join('|')})(?=\\{)`, 'g');

/** The formula without our macros, for places where it is set by a reader's browser, which has none. */
export const spelledOut = (tex: string): string =>
  tex.replace(
    MACRO,
    (_, name: keyof typeof CONCEPT_MACROS) => `\\htmlClass{${CONCEPT_MACROS[name]}}`,
  );
