// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { csv } from './csv.ts';
import { DataTable } from './DataTable.tsx';

afterEach(cleanup);

const values = [0.1 + 0.2, 1 / 3];

function open(onDownload?: (text: string) => void) {
  render(
    <DataTable
      caption="The run"
      columns={['step', 'x']}
      rowCount={2}
      cells={(t) => [String(t), (values[t] ?? 0).toFixed(2)]}
      csv={() =>
        csv(
          ['step', 'x'],
          values.map((v, t) => [t, v]),
        )
      }
      {...(onDownload && { onDownload })}
    />,
  );
  const details = screen.getByText('Data table').closest('details');
  if (!details) throw new Error('no details');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

describe('DataTable', () => {
  it('is a table with named rows and columns, in a box that scrolls by keyboard', () => {
    open();
    expect(screen.getByRole('table', { name: 'The run' })).not.toBeNull();
    expect(screen.getAllByRole('columnheader').map((th) => th.textContent)).toEqual(['step', 'x']);
    expect(screen.getByRole('rowheader', { name: '1' })).not.toBeNull();
    expect(screen.getByRole('group', { name: 'The run' }).tabIndex).toBe(0);
    expect(screen.queryByRole('button', { name: 'Download CSV' })).toBeNull();
  });

  it('hands out every digit', () => {
    const download = vi.fn();
    open(download);
    fireEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(download.mock.calls).toEqual([
      ['step,x\r\n0,0.30000000000000004\r\n1,0.3333333333333333\r\n'],
    ]);
  });
});
