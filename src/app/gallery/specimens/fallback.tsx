import { Button } from '../../../ui/controls/Button.tsx';
import { WidgetBoundary } from '../../../ui/figure/Fallback.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

export const fallback: Specimen = {
  id: 'fallback',
  title: 'Broken figure',
  group: 'Figures',
  purpose: 'One broken figure must not take the page with it: the text stays, the state is saved.',
  states: [
    {
      name: 'Before and after it breaks',
      wide: true,
      Show: () => (
        <Held start={false}>
          {(broken, set) => (
            <WidgetBoundary
              title="Figure 9.1"
              onReset={() => set(false)}
              link={() => 'https://gradus.example/lab/descent/'}
            >
              <Button onClick={() => set(true)}>Break it</Button>
              {broken && <Break />}
            </WidgetBoundary>
          )}
        </Held>
      ),
    },
  ],
};

function Break(): never {
  throw new Error('the gallery asked for it');
}
