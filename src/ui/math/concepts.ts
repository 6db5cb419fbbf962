import katex from 'katex';

interface Schema {
  default?: unknown;
}

/**
 * Concept colours in formulas come from \htmlClass, which KaTeX refuses unless trusted. react-katex has no
 * way to pass options, so the defaults are set once: this one command is trusted and nothing else, and
 * strict mode does not warn about it.
 */
export function trustConceptClasses(): void {
  const { trust, strict } = (katex as unknown as { SETTINGS_SCHEMA: Record<string, Schema> })
    .SETTINGS_SCHEMA;
  if (trust) trust.default = (context: { command: string }) => context.command === '\\htmlClass';
  if (strict) strict.default = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn');
}
