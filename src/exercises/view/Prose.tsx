import { Fragment, type ReactNode } from 'react';
import { blocksOf, piecesOf, type Block } from '../prose.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import styles from './Prose.module.css';

/** A text of an exercise, set (its grammar: ../prose.ts). */
export function Prose({ text }: { readonly text: string }) {
  return blocksOf(text).map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'code':
      return <pre className={styles.code}>{block.code}</pre>;
    case 'formula':
      return <WideTex display tex={block.tex} label="Formula" />;
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Line text={block.text} />
        </p>
      );
  }
}

/** A formula up to so many signs and the one after it stay on one line; a longer one must be able to break on a phone. */
const SHORT = 10;
const MARK = /^[.,;:!?)]+/;

/** One line of such a text, to stand within another. */
export function Line({ text }: { readonly text: string }): ReactNode {
  const pieces = piecesOf(text);
  const markAfter = (index: number): string => {
    const piece = pieces[index];
    if (piece?.kind !== 'formula' || signsOf(piece.text) > SHORT) return '';
    const next = pieces[index + 1];
    return next?.kind === 'text' ? (MARK.exec(next.text)?.[0] ?? '') : '';
  };
  return pieces.map((piece, index) => {
    switch (piece.kind) {
      case 'formula': {
        const mark = markAfter(index);
        if (mark === '') return <Tex key={index} tex={piece.text} />;
        return (
          <span key={index} className={styles.together}>
            <Tex tex={piece.text} />
            {mark}
          </span>
        );
      }
      case 'code':
        return <code key={index}>{piece.text}</code>;
      case 'stress':
        return <em key={index}>{piece.text}</em>;
      case 'text':
        return <Fragment key={index}>{piece.text.slice(markAfter(index - 1).length)}</Fragment>;
    }
  });
}

/** About how many signs of TeX are seen. */
const signsOf = (tex: string): number =>
  tex
    .replace(/\\(?:begin|end)\{\w+\}|\\(?:left|right|allowbreak|math\w+|operatorname)/g, '')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/\\.|[{}^_&\s]/g, '').length;
