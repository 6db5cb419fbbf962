import { Fragment, type ReactNode } from 'react';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import styles from './Prose.module.css';

/** A text of an exercise: paragraphs, formulas in TeX between dollars, code between backticks, *stress*. */
export function Prose({ text }: { readonly text: string }) {
  return text
    .trim()
    .split(/(\n*```[^\n]*\n[\s\S]*?\n```\n*|\n*\$\$[\s\S]+?\$\$\n*|\n{2,})/)
    .filter((block) => block.trim() !== '')
    .map((block, index) => <Block key={index} text={block.trim()} />);
}

function Block({ text }: { readonly text: string }) {
  if (text.startsWith('```')) {
    const code = text.replace(/^```[^\n]*\n/, '').replace(/\n```$/, '');
    return <pre className={styles.code}>{code}</pre>;
  }
  if (text.startsWith('$$')) {
    return <WideTex display tex={text.slice(2, -2)} label="Formula" />;
  }
  return (
    <p className={styles.paragraph}>
      <Line text={text} />
    </p>
  );
}

const PIECES = /(\$[^$]+\$|`[^`]+`|\*[A-Za-z][A-Za-z ]*\*)/;
/** A short formula and the sign after it stay on one line; a longer one must be able to break on a phone. */
const SHORT = 24;
const MARK = /^[.,;:!?)]+/;

/** One line of such a text, to stand within another. */
export function Line({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(PIECES);
  return parts.map((part, index) => {
    const [mark = ''] = MARK.exec(parts[index + 1] ?? '') ?? [];
    if (part.length > 2 && part.startsWith('$') && part.endsWith('$')) {
      const formula = <Tex key={index} tex={part.slice(1, -1)} />;
      if (part.length > SHORT || mark === '') return formula;
      return (
        <span key={index} className={styles.together}>
          {formula}
          {mark}
        </span>
      );
    }
    if (part.length > 2 && part.startsWith('`') && part.endsWith('`')) {
      return <code key={index}>{part.slice(1, -1)}</code>;
    }
    if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) {
      return <em key={index}>{part.slice(1, -1)}</em>;
    }
    const before = parts[index - 1] ?? '';
    const taken = before.startsWith('$') && before.length <= SHORT;
    return <Fragment key={index}>{taken ? part.replace(MARK, '') : part}</Fragment>;
  });
}
