/** What can be found in lessons and glossary, made by tools/search-index.ts. */
declare module 'virtual:search-index' {
  export interface ContentEntry {
    readonly kind: 'section' | 'statement' | 'formula' | 'term' | 'sheet';
    /** What it is called; of a formula, its words. */
    readonly title: string;
    /** Its address within the site. */
    readonly to: string;
    /** The lesson it stands in, or that teaches the term. */
    readonly lesson: number;
    /** Where in the lesson: the number of a section, or what encloses a statement or a formula. */
    readonly place: string;
    readonly aliases?: readonly string[];
    /** Further words under which it can be found, each once. */
    text?: string;
    /** The source of a formula. */
    readonly tex?: string;
  }

  export const found: readonly ContentEntry[];
}
