import { useState } from 'react';
import type { EntryReport } from '../../../ui/controls/fitted.ts';
import { NumberEntry } from '../../../ui/controls/NumberEntry.tsx';
import type { Specimen } from '../specimen.ts';

export const numberEntry: Specimen = {
  id: 'numberEntry',
  title: 'Number',
  group: 'Controls',
  purpose: 'A number to type, or an expression such as 1/2. What was changed is said.',
  states: [
    { name: 'Rest', Show: () => <Typed start={0.25} /> },
    { name: 'Many digits', Show: () => <Typed start={-123456.789012} /> },
    { name: 'Disabled', Show: () => <Typed start={3} disabled /> },
  ],
};

function Typed({ start, disabled = false }: { start: number; disabled?: boolean }) {
  const [value, setValue] = useState(start);
  const [report, setReport] = useState<EntryReport | null>(null);
  return (
    <div>
      <NumberEntry
        label="A number"
        value={value}
        onCommit={setValue}
        onReport={setReport}
        disabled={disabled}
      />
      <div role="status">{report?.text}</div>
    </div>
  );
}
