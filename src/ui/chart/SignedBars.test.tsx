// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { barOf } from './signedBar.ts';
import { SignedBars } from './SignedBars.tsx';

afterEach(cleanup);

describe('a signed bar', () => {
  it('goes from the middle to its side', () => {
    expect(barOf(1, 2)).toEqual({ left: 50, width: 25, end: 75, beyond: false });
    expect(barOf(-2, 2)).toEqual({ left: 0, width: 50, end: 0, beyond: false });
    expect(barOf(0, 2)).toEqual({ left: 50, width: 0, end: 50, beyond: false });
  });

  it('ends with the scale and says that it goes on', () => {
    expect(barOf(-Infinity, 2)).toEqual({ left: 0, width: 50, end: 0, beyond: true });
    expect(barOf(2.1, 2)).toMatchObject({ width: 50, beyond: true });
  });

  it('is none without a number or a scale', () => {
    expect(barOf(NaN, 2)).toBeNull();
    expect(barOf(1, 0)).toBeNull();
  });
});

it('names each bar and says its number aloud', () => {
  const { container } = render(
    <SignedBars
      describe="Error along each eigendirection"
      limit={2}
      items={[
        { label: 'c₁', name: 'floor', value: -1.5, concept: 'run1', note: 'factor 0.93' },
        { label: 'c₂', name: 'walls', value: NaN, concept: 'run2' },
      ]}
    />,
  );
  expect(screen.getByRole('group', { name: 'Error along each eigendirection' })).toBeTruthy();
  for (const hidden of container.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  const rows = [...container.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['floor', 'minus 1.5', 'factor 0.93'],
    ['walls', 'undefined'],
  ]);
});
