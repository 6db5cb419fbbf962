import type { Dialect } from './dialects/dialect.ts';

/** The helpers of a dialect that the code calls, and those that they call, each before its use. */
export function helpersCalled({ helpers }: Dialect, code: string): string[] {
  const found: string[] = [];
  const visit = (text: string): void => {
    for (const name of Object.keys(helpers)) {
      const calls = new RegExp(`(?<![.\\w])${name}\\(`).test(text);
      if (!calls || found.includes(helpers[name])) continue;
      visit(helpers[name].replace(/^def .*$/m, ''));
      found.push(helpers[name]);
    }
  };
  visit(code);
  return found;
}
