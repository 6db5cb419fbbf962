import { containersIn } from '../../url/inText.ts';
import { counted } from '../practice/words.ts';

const MOST_BYTES = 5_000_000;

/** What files give to the pasted text, and what is to be said of them. */
export interface FromFiles {
  readonly text: string;
  readonly said: string;
}

/** The links in files that students handed in, a line for each with the name of its file. */
export async function linksInFiles(files: readonly File[]): Promise<FromFiles> {
  const lines: string[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const found = file.size > MOST_BYTES ? [] : containersIn(await file.text());
    for (const { fragment, line, before } of found) {
      const place = found.length === 1 ? '' : `, line ${line}${before && `, ${before}`}`;
      lines.push(`${file.name}${place}: #${fragment}`);
    }
    if (found.length === 0) faults.push(faultOf(file));
  }
  const read = files.length - faults.length;
  const good = read > 0 ? [`${counted(read, 'file')} read, ${counted(lines.length, 'link')}.`] : [];
  return { text: lines.join('\n'), said: [...good, ...faults].join(' ') };
}

const faultOf = ({ name, size }: File): string =>
  size > MOST_BYTES
    ? `“${name}” is too large: students hand in small text files.`
    : `“${name}” has no link in it that can be read: students save theirs as a text file; out of another, copy the link.`;
