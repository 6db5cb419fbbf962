import type { Worksheet } from '../../url/worksheet.ts';
import { timeSaid, type SheetScore } from './score.ts';

/** The result in plain lines, for a message. */
export function resultText(
  sheet: Worksheet,
  student: string,
  score: SheetScore,
  ended: Date,
): string {
  const lines = score.items.map(({ title, earned, points, attempts, mistakes }, index) => {
    const missed = mistakes.map(({ short }) => short).join('; ');
    const tries = attempts === 1 ? '1 answer' : `${attempts} answers`;
    return `${index + 1}. ${title}: ${earned} of ${points} (${tries}${missed && `; ${missed}`})`;
  });
  return [
    `${sheet.title || 'Worksheet'}${student && `, ${student}`}`,
    `${score.earned} of ${score.points} points in ${timeSaid(score.seconds)}, ${ended.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ...lines,
  ].join('\n');
}

/** The name of a file out of words that people wrote, without the signs that some system takes for its own. */
export function fileName(words: readonly string[], ending: string): string {
  const plain = words.map((word) =>
    word
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
  );
  return `${plain.filter((word) => word !== '').join('-')}.${ending}`;
}
