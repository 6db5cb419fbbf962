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

/** One line of such a text, to stand within another. */
export function Line({ text }: { readonly text: string }): ReactNode {
  return text.split(/(\$[^$]+\$|`[^`]+`|\*[A-Za-z][A-Za-z ]*\*)/).map((part, index) => {
    if (part.length > 2 && part.startsWith('$') && part.endsWith('$')) {
      return <Tex key={index} tex={part.slice(1, -1)} />;
    }
    if (part.length > 2 && part.startsWith('`') && part.endsWith('`')) {
      return <code key={index}>{part.slice(1, -1)}</code>;
    }
    if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) {
      return <em key={index}>{part.slice(1, -1)}</em>;
    }
    return <Fragment key={index}>{part}</Fragment>;
  });
}
