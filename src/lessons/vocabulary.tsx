import { Opening } from './Opening.tsx';
import { Predict } from './Predict.tsx';
import { Definition, Example, Note, Pitfall, Theorem } from './Statement.tsx';
import { ScrollingTable, Section, Subsection } from './Section.tsx';
import { Term } from './Term.tsx';
import { Try } from './Try.tsx';
import { Widget } from './Widget.tsx';

/** Everything a lesson may use besides plain Markdown: a closed set, described in content/README.md. */
export const vocabulary = {
  Definition,
  Theorem,
  Example,
  Pitfall,
  Note,
  Opening,
  Predict,
  Widget,
  Try,
  Term,
  h2: Section,
  h3: Subsection,
  table: ScrollingTable,
};
