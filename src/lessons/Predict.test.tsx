// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Predict } from './Predict.tsx';

afterEach(cleanup);

const question = (
  <Predict answer={2}>
    <p>What happens?</p>
    <ul>
      <li>It shrinks.</li>
      <li>It bounces.</li>
    </ul>
    <p>The factor is negative.</p>
  </Predict>
);

const reveal = () => screen.getByText('The factor is negative.').parentElement;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('Predict', () => {
  it('asks for a commitment before it shows anything', () => {
    render(question);
    expect(reveal()?.hidden).toBe(true);
    expect(button('Show me').disabled).toBe(true);
  });

  it('marks what was said and what is right, and moves on to the reason', () => {
    render(question);
    fireEvent.click(screen.getByRole('radio', { name: 'It shrinks.' }));
    fireEvent.click(button('Show me'));
    expect(screen.getByText('◇ you said this')).toBeTruthy();
    expect(screen.getByText('✓ this one')).toBeTruthy();
    expect(reveal()?.hidden).toBe(false);
    expect(document.activeElement).toBe(reveal());
  });

  it('has a way out', () => {
    render(question);
    fireEvent.click(button('I don’t know yet'));
    expect(reveal()?.hidden).toBe(false);
    expect(screen.queryByText('◇ you said this')).toBeNull();
  });

  it('fails the build of a lesson that forgot its choices', () => {
    expect(() =>
      render(
        <Predict answer={1}>
          <p>What?</p>
        </Predict>,
      ),
    ).toThrow('a list of choices is missing');
  });
});
