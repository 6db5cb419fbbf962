import type { Specimen } from '../specimen.ts';
import Headings from './words/headings.mdx';
import Table from './words/table.mdx';
import TitledTable from './words/titledTable.mdx';

export const prose: Specimen = {
  id: 'prose',
  title: 'Text',
  group: 'Lessons',
  purpose: 'Headings with their numbers and addresses, text, and tables that scroll by themselves.',
  states: [
    { name: 'Headings', wide: true, Show: () => <Headings /> },
    { name: 'Table', wide: true, Show: () => <Table /> },
    { name: 'Table with a title', wide: true, Show: () => <TitledTable /> },
  ],
};
