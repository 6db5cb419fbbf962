/** Four letters that change when a link is cut or a character of it is lost (FNV-1a, 20 of 32 bits). */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  let letters = '';
  for (let k = 0; k < 4; k++)
    letters += 'bcdfghjklmnpqrstvwxyzBCDFGHJKLMN'[(hash >>> (5 * k)) & 31];
  return letters;
}

/** The query with its check field at the end: the form of a copied link. */
export const sealed = (query: string): string => `${query}&c=${checkOf(query)}`;

/** 'none' for a link written by hand; 'cut' when the check field does not belong to the rest. */
export function readSeal(query: string): { body: string; seal: 'none' | 'whole' | 'cut' } {
  const plain = query.replace(/^[?#]/, '');
  const at = plain.lastIndexOf('&c=');
  if (at < 0) return { body: plain, seal: 'none' };
  const body = plain.slice(0, at);
  return { body, seal: plain.slice(at + 3) === checkOf(body) ? 'whole' : 'cut' };
}
