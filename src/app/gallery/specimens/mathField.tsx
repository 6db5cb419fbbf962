import { useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { MathField } from '../../../ui/mathfield/MathField.tsx';
import { MathFieldDialog } from '../../../ui/mathfield/MathFieldDialog.tsx';
import { readFormula } from '../../../ui/mathfield/read.ts';
import type { Specimen } from '../specimen.ts';

export const mathField: Specimen = {
  id: 'mathField',
  title: 'Mathematics input',
  group: 'Mathematics',
  purpose:
    'Mathematics as text: typeset as it is typed, its faults where they are, with palette and history.',
  states: [
    { name: 'Rest', Show: () => <Field start="x^2 + 3y^2" /> },
    { name: 'With a parameter', Show: () => <Field start="a*x^2 + sin(y)" /> },
    { name: 'Invalid, with a repair', Show: () => <Field start="xy + 1" /> },
    { name: 'Invalid', Show: () => <Field start="x^2 + (3y" stale /> },
    { name: 'Empty', Show: () => <Field start="" /> },
    {
      name: 'With history',
      Show: () => <Field start="x^2 + y^2" history={['x + y', 'x^2', 'x^2 + y^2']} />,
    },
    {
      name: 'Long text',
      wide: true,
      Show: () => (
        <Field start="0.5*(1 - x)^2 + 100*(y - x^2)^2 + exp(-(x - 1)^2 - (y + 2)^2) + log(1 + x^2 + y^2)" />
      ),
    },
    { name: 'A program, on lines', wide: true, Show: () => <Field start={PROGRAM} lines /> },
    { name: 'Large', wide: true, Show: () => <Field start="sin(x) * cos(y)" large /> },
    { name: 'In a dialog', Show: () => <Room /> },
  ],
};

const PROGRAM = 'a = x + y\nb = a*x; c = a*y\nb*c + a';
const INPUTS = ['x', 'y'];

interface FieldProps {
  readonly start: string;
  readonly large?: boolean;
  readonly lines?: boolean;
  readonly stale?: boolean;
  readonly history?: readonly string[];
}

function Field({ start, ...rest }: FieldProps) {
  const [text, setText] = useState(start);
  const { tex, words, faults } = readFormula(text, 'f', INPUTS);
  return (
    <MathField
      label="f(x, y)"
      value={text}
      onInput={setText}
      tex={tex}
      reading={words}
      faults={faults}
      {...rest}
    />
  );
}

function Room() {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('x^2 + 3y^2');
  const { tex, words, faults } = readFormula(text, 'f', INPUTS);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Type before a room</Button>
      <MathFieldDialog
        open={open}
        onClose={() => setOpen(false)}
        title="The function"
        label="f(x, y)"
        value={text}
        onInput={setText}
        tex={tex}
        reading={words}
        faults={faults}
      />
    </>
  );
}
