import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { lessonClass, scopedName } from './scoped-name.ts';

it('names a class after its file', () => {
  const file = '/site/src/lessons/Statement.module.css';
  expect(scopedName('label', `${file}?used`)).toBe('Statement-label');
  expect(scopedName('label', file)).toBe(lessonClass('Statement', 'label'));
});

it('needs the name of every CSS module to be its own', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const names = files.filter((f) => f.endsWith('.module.css')).map((f) => basename(f));
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});
