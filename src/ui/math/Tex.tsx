import { memo } from 'react';
import * as namespace from 'react-katex';
import { trustConceptClasses } from './concepts.ts';
import styles from './Tex.module.css';

// react-katex is one CommonJS file: bundlers put its exports on the namespace, Node on the default.
type ReactKatex = Pick<typeof namespace, 'InlineMath' | 'BlockMath'>;
const { InlineMath, BlockMath } =
  'InlineMath' in namespace ? namespace : (namespace as { default: ReactKatex }).default;

trustConceptClasses();

interface TexProps {
  readonly tex: string;
  readonly display?: boolean;
}

/** Typeset mathematics. What KaTeX cannot set is shown as its source, so that nothing disappears. */
export const Tex = memo(function Tex({ tex, display = false }: TexProps) {
  const Formula = display ? BlockMath : InlineMath;
  return <Formula math={tex} renderError={() => <code className={styles.source}>{tex}</code>} />;
});
