import { DataTable } from '../../../ui/readout/DataTable.tsx';
import { Pressed } from '../Pressed.tsx';
import type { Specimen } from '../specimen.ts';

const loss = (step: number) => (4 * 0.72 ** step).toPrecision(4);
const cells = (step: number) => [String(step), loss(step), (0.85 ** step).toPrecision(4)];
const csv = () => 'step,loss\n0,4\n';
const OPEN = ['summary'];

export const dataTable: Specimen = {
  id: 'dataTable',
  title: 'Data table',
  group: 'Readouts',
  purpose: 'The numbers of a figure. Rows are made only once it is open.',
  states: [
    {
      name: 'Closed',
      Show: () => (
        <DataTable caption="The run" columns={['step', 'loss']} rowCount={50} cells={cells} />
      ),
    },
    {
      name: 'Open',
      wide: true,
      Show: () => (
        <Pressed press={OPEN}>
          <DataTable
            caption="The run, step by step"
            columns={['step', 'loss', 'distance to the minimum']}
            rowCount={40}
            limit={6}
            cells={cells}
            csv={csv}
            onDownload={() => {}}
          />
        </Pressed>
      ),
    },
    {
      name: 'Empty',
      wide: true,
      Show: () => (
        <Pressed press={OPEN}>
          <DataTable caption="No run yet" columns={['step', 'loss']} rowCount={0} cells={cells} />
        </Pressed>
      ),
    },
  ],
};
