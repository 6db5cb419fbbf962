import { expect, it } from 'vitest';
import { widgets } from '../widgets/catalogue.ts';
import { fillPlaces } from './places.ts';

it('fills in what the catalogue knows of a widget', () => {
  const { title, place } = widgets.descent;
  expect(fillPlaces(['⟦descent title⟧', 'a ⟦descent beside narrow⟧rem', 'b'])).toEqual([
    title,
    `a ${place.beside.narrow}rem`,
    'b',
  ]);
  expect(() => fillPlaces(['⟦ascent title⟧'])).toThrow('ascent');
});
