/**
 * Reads `a=1&b=2` as it is written by hand: a plus sign is a plus sign (in formulas it has to be), and a
 * percent sign that starts no code is itself.
 */
export function readQuery(query: string): [key: string, value: string][] {
  return query
    .replace(/^[?#]/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
}

/** Writes pairs so that people can read them: only what a URL or a chat program would break is coded. */
export function writeQuery(pairs: readonly (readonly [key: string, value: string])[]): string {
  return pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%(?:2C|2F|3A|3B|3D|40)/g, (code) =>
    code === '%3D' ? code : decodeURIComponent(code),
  );
