/**
 * `[7, -4]`, `7; -4`, `7 -4` or two cells of a spreadsheet as the texts of so many fields; undefined for a text
 * that is one entry: `0,5` alone is a number with a decimal comma.
 */
export function pastedRow(text: string, count: number): readonly string[] | undefined {
  const inner = text.trim().replace(/^[[(](.*)[\])]$/s, '$1');
  const separators = [/[;\t\n]+/, /,\s+|\s+,/, /\s+/, ...(inner === text.trim() ? [] : [/,/])];
  for (const separator of separators) {
    const entries = inner.split(separator).map((entry) => entry.trim());
    if (entries.length === count && entries.every((entry) => entry !== '')) return entries;
  }
  return undefined;
}
