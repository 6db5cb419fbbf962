import type { ActingProps } from '../asked.ts';
import { Cards } from './Cards.tsx';
import { Exercises } from './Exercises.tsx';
import { Figures } from './Figures.tsx';
import { Numbers } from './Numbers.tsx';
import { usePredicts } from './usePredicts.ts';
import { useSets } from './useSets.ts';

/** What the acting words of a text do, once one of them was wanted. */
export function Acting({ text, asked }: ActingProps) {
  useSets(text, asked);
  usePredicts(asked);
  return (
    <>
      <Figures text={text} />
      <Cards asked={asked} />
      <Numbers text={text} asked={asked} />
      <Exercises text={text} asked={asked} />
    </>
  );
}
