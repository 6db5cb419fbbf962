import { widgets } from '../widgets/catalogue.ts';

/**
 * Fills in what the HTML of a lesson leaves to the catalogue of widgets (tools/words/figure.ts): their
 * titles, and the heights to keep free for them, so that nothing moves when they come.
 */
export function fillPlaces(markup: readonly string[]): string[] {
  return markup.map((html) =>
    html.replace(/⟦(\w+) (\w+)(?: (wide|narrow))?⟧/g, (_, id: string, size: string, width) => {
      const entry = widgets[id];
      if (!entry) throw new Error(`There is no widget “${id}”.`);
      if (size === 'title') return entry.title;
      return String(entry.place[size as 'inline' | 'beside'][width as 'wide' | 'narrow']);
    }),
  );
}
