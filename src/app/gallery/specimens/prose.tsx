import { vocabulary } from '../../../lessons/vocabulary.tsx';
import type { Specimen } from '../specimen.ts';

const { h2: Section, h3: Subsection, table: Table } = vocabulary;

export const prose: Specimen = {
  id: 'prose',
  title: 'Text',
  group: 'Lessons',
  purpose: 'Headings with their numbers and addresses, text, and a table that scrolls by itself.',
  states: [
    {
      name: 'Headings',
      wide: true,
      Show: ({ theme }) => (
        <>
          <Section id={`section-${theme}`} number="9.1">
            One step downhill
          </Section>
          <Subsection id={`subsection-${theme}`} number="9.1.1">
            How far to go
          </Subsection>
          <p>
            The gradient is a promise about a small place. A step that is too long leaves it, and
            the <em>promise</em> says nothing about where one lands.
          </p>
        </>
      ),
    },
    {
      name: 'Table',
      wide: true,
      Show: () => (
        <Table>
          <thead>
            <tr>
              <th>Step size</th>
              <th>What happens</th>
              <th>Where it ends</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>0.01</td>
              <td>it creeps</td>
              <td>near the start</td>
            </tr>
            <tr>
              <td>0.1</td>
              <td>it walks straight down</td>
              <td>at the minimum</td>
            </tr>
            <tr>
              <td>0.4</td>
              <td>it changes sides at every step, further out each time</td>
              <td>nowhere</td>
            </tr>
          </tbody>
        </Table>
      ),
    },
  ],
};
