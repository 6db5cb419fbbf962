/** The terms of content/glossary, made by tools/glossary.ts. */
declare module 'virtual:glossary' {
  export interface Term {
    /** The name of its file and its anchor on the glossary's page. */
    readonly id: string;
    readonly title: string;
    /** Other words under which someone may look for it. */
    readonly aliases: readonly string[];
    /** Terms to look up next. */
    readonly see: readonly string[];
    /** The lesson that teaches it. */
    readonly lesson: number;
  }

  /** Typeset: HTML with formulas. */
  export interface TermMarkup {
    readonly symbol: string;
    readonly definition: string;
  }

  export const terms: readonly Term[];
}

declare module 'virtual:glossary-markup' {
  import type { TermMarkup } from 'virtual:glossary';

  const markup: Readonly<Record<string, TermMarkup>>;
  export default markup;
}
