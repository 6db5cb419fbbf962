import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { models } from '../../src/widgets/models.ts';
import { factsOf } from '../../tools/model-facts.ts';

const page = readFileSync(new URL('page.mdx', import.meta.url), 'utf8');

/** The keys in the row of a widget in the first table, without the examples for those that stand before a name. */
function namedKeys(id: string): string[] {
  const [head = ''] = page.split('<Table title="Facts that');
  const row = head.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
  return [...row.split('|')[2].matchAll(/`([a-z.]+)`/g)].map(([, key]) =>
    key.replace(/^([a-z]\.).*/, '$1'),
  );
}

/** The names in the row of a widget, without those that follow a semicolon: a chain has as many as it has stages. */
function namedFacts(id: string): string[] {
  const [, table = ''] = page.split('<Table title="Facts that');
  const row = table.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
  const [always = ''] = (row.split('|')[2] ?? '').split(';');
  return [...always.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');
}

it.each(models.map((model) => [model.id, model] as const))(
  'names every fact of %s that an author may quote',
  (id, model) => {
    const facts = Object.keys(factsOf(model, '')).filter(
      // Those of a single node or stage are explained after the semicolon.
      (name) => name !== 'product' && !name.includes('_'),
    );
    expect(namedFacts(id).toSorted()).toEqual(facts.toSorted());
  },
);

it.each(models.map((model) => [model.id, model] as const))(
  'names every key of a state of %s',
  (id, { keys }) => expect(namedKeys(id).toSorted()).toEqual([...keys].toSorted()),
);
