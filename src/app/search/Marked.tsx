import { wordsOf } from './words.ts';

interface MarkedProps {
  readonly text: string;
  readonly query: string;
  /** The words in which the search saw the query. */
  readonly matched: readonly string[];
}

/** A title with the words that were looked for: as much of each as was typed, or all of a near miss. */
export function Marked({ text, query, matched }: MarkedProps) {
  const typed = wordsOf(query);
  return text.split(/([\p{L}\p{N}]+)/u).map((part, index) => {
    const [word] = wordsOf(part);
    if (index % 2 === 0 || !word || !matched.includes(word)) return part;
    const start = typed.find((begin) => word.startsWith(begin));
    const length = start === undefined || start === word ? part.length : start.length;
    return (
      <span key={index}>
        <mark>{part.slice(0, length)}</mark>
        {part.slice(length)}
      </span>
    );
  });
}
