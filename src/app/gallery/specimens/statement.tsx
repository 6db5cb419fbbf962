import { vocabulary } from '../../../lessons/vocabulary.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import { themes, type Specimen, type ThemeName } from '../specimen.ts';
import styles from './layout.module.css';

const { Definition, Theorem, Example, Pitfall, Note } = vocabulary;

/** Several themes may stand on the page, and an address only once. */
const number = (theme: ThemeName, k: number) => `${themes.indexOf(theme) + 1}.${k}`;

export const statement: Specimen = {
  id: 'statement',
  title: 'Statements',
  group: 'Lessons',
  purpose:
    'What a word means, what is true, worked numbers, where readers go wrong. Told apart in grey.',
  states: [
    {
      name: 'Definition',
      wide: true,
      Show: ({ theme }) => (
        <Definition title="Gradient" number={number(theme, 1)}>
          <p>
            The <em>gradient</em> of <Tex tex="f" /> at <Tex tex="\htmlClass{k-input}{x}" /> is the
            row <Tex tex="\htmlClass{k-grad}{\nabla f(x)}" /> of its partial derivatives.
          </p>
        </Definition>
      ),
    },
    {
      name: 'Theorem',
      wide: true,
      Show: ({ theme }) => (
        <Theorem title="Steepest ascent" number={number(theme, 2)}>
          <p>Of all directions of length one, the gradient’s own climbs fastest.</p>
        </Theorem>
      ),
    },
    {
      name: 'Example',
      wide: true,
      Show: ({ theme }) => (
        <Example title="A bowl" number={number(theme, 3)}>
          <p>
            For <Tex tex="f(x, y) = x^2 + 3y^2" /> it is <Tex tex="\htmlClass{k-grad}{(2x,\ 6y)}" />
            .
          </p>
        </Example>
      ),
    },
    {
      name: 'Pitfall',
      wide: true,
      Show: () => (
        <Pitfall title="The gradient does not point at the minimum">
          <p>It is perpendicular to the contour, and the contour of a valley is long.</p>
        </Pitfall>
      ),
    },
    {
      name: 'Note',
      Show: () => (
        <div className={styles.beside}>
          <Note title="A word on rows">
            <p>Some books write it as a column.</p>
          </Note>
        </div>
      ),
    },
    {
      name: 'Without a title',
      Show: ({ theme }) => (
        <Definition number={number(theme, 4)}>
          <p>A statement may do without a title.</p>
        </Definition>
      ),
    },
  ],
};
