import { describe, expect, it } from 'vitest';
import { labs } from './labs.ts';
import { models } from './models.ts';

const openings = labs.flatMap(({ id, openings: all }) =>
  all.map(({ label, query }) => [id, label, query] as const),
);

describe('the states that the list of labs proposes', () => {
  it.each(openings)('%s: %s can be read, all of it', (id, _label, query) => {
    const model = models.find((candidate) => candidate.id === id);
    expect(model?.faults(query)).toEqual([]);
  });
});
