/** The formulas of content/formulas, made by tools/formulas.ts. */
declare module 'virtual:formulas' {
  /** ∂f/∂by is the formula, at random inputs; `f` declares the shapes of its names. */
  interface DerivativeCheck {
    readonly kind: 'derivative';
    readonly f: string;
    readonly by: string;
    readonly formula: string;
  }

  /** Two texts agree; `given` declares their names. */
  interface EqualCheck {
    readonly kind: 'equal';
    readonly given: string;
    readonly left: string;
    readonly right: string;
  }

  /** A figure in that state has that number. */
  interface FactCheck {
    readonly kind: 'fact';
    readonly widget: string;
    readonly state: string;
    readonly shows: string;
    /** What the number is, in words. */
    readonly names: string;
    readonly is: number;
  }

  export type Check = DerivativeCheck | EqualCheck | FactCheck;

  export interface Formula {
    /** The name of its file and its anchor on the page. */
    readonly id: string;
    readonly title: string;
    readonly group: string;
    /** The lesson that teaches it. */
    readonly lesson: number;
    /** A state of a lab that shows it, as an address of the site. */
    readonly lab: string;
    readonly check: Check;
    readonly wrong: boolean;
    /** Under what it is found besides its title: other names, its symbols in words, the words of its proof. */
    readonly words: string;
  }

  /** Typeset: HTML with formulas. Empty where there is none. */
  export interface FormulaMarkup {
    /** What the formula is of. */
    readonly object: string;
    readonly formula: string;
    readonly shape: string;
    readonly needs: string;
    readonly proof: string;
    /** The frequent wrong version, and what is wrong with it. */
    readonly wrong: string;
    readonly why: string;
  }

  /** In the order of the sheet. */
  export const groups: readonly string[];
  export const formulas: readonly Formula[];
}

declare module 'virtual:formulas-markup' {
  import type { FormulaMarkup } from 'virtual:formulas';

  const markup: Readonly<Record<string, FormulaMarkup>>;
  export default markup;
}
