import { useRef } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { HoverCard } from '../../../ui/controls/HoverCard.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

export const hoverCard: Specimen = {
  id: 'hoverCard',
  title: 'Card',
  group: 'Controls',
  purpose: 'A small card beside a word. It takes neither the focus nor the place of anything.',
  states: [
    {
      name: 'Opened by a press',
      Show: () => <Held start={false}>{(open, set) => <Card open={open} onOpen={set} />}</Held>,
    },
  ],
};

function Card({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={anchor} aria-expanded={open} onClick={() => onOpen(!open)}>
        Jacobian
      </Button>
      <HoverCard anchor={anchor} open={open} onOpenChange={onOpen} onHover={() => {}}>
        <p>The matrix of all partial derivatives of a map.</p>
      </HoverCard>
    </>
  );
}
