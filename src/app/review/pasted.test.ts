import { describe, expect, it } from 'vitest';
import { sealContainer } from '../../url/container.ts';
import { linksInFiles } from './files.ts';
import { withLink } from './keptPaste.ts';
import { pastedIn, placeSaid } from './pasted.ts';

const anna = sealContainer('a1', 'Anna');
const ben = sealContainer('a1', 'Ben');
const sheet = sealContainer('w1', 'a sheet');

describe('what was pasted', () => {
  it('is each link once, with its line and the words before it', () => {
    const text = `Anna: https://x.org/review/#${anna}\nBen (${ben.slice(0, -3)})\nagain: #${anna}`;
    expect(pastedIn(text).links).toEqual([
      { fragment: anna, line: 1, before: 'Anna', times: 2 },
      { fragment: ben.slice(0, -3), line: 2, before: 'Ben', times: 1 },
    ]);
    expect(pastedIn(text).links.map(placeSaid)).toEqual(['Line 1, Anna', 'Line 2, Ben']);
    expect(placeSaid({ line: 7, before: '' })).toBe('Line 7');
  });

  it('says what else it was, and not once for every mail that quotes it', () => {
    expect(pastedIn(`#${sheet} #${sheet}`)).toEqual({
      links: [],
      passedOver: 'Not a student’s result, and passed over: 1 link to a worksheet.',
    });
    expect(pastedIn('Homework a1.')).toEqual({ links: [], passedOver: '' });
  });

  it('takes a link that arrives once', () => {
    expect(withLink('', anna)).toBe(`#${anna}`);
    expect(withLink(`Ben ${ben}`, anna)).toBe(`Ben ${ben}\n#${anna}`);
    expect(withLink(`Ben ${ben}`, ben)).toBe(`Ben ${ben}`);
  });
});

describe('files that students saved', () => {
  it('give their links, by the name of the file', async () => {
    const { text, said } = await linksInFiles([
      new File([`Week 3, Anna\n4 of 4\nhttps://x.org/review/#${anna}\n`], 'answers-Anna.txt'),
      new File([`Anna: #${anna}\r\n\r\nBen: #${ben.slice(0, -2)}`], 'mails.eml'),
      new File(['nothing'], 'notes.pdf'),
    ]);
    expect(text.split('\n')).toEqual([
      `answers-Anna.txt: #${anna}`,
      `mails.eml, line 1, Anna: #${anna}`,
      `mails.eml, line 3, Ben: #${ben.slice(0, -2)}`,
    ]);
    expect(said).toMatch(/^2 files read, 3 links\. “notes\.pdf” has no link in it/);
    expect(pastedIn(text).links[1]?.before).toBe('mails.eml, line 3, Ben');
  });
});
