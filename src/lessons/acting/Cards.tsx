import { useState, type RefObject } from 'react';
import type { Asked } from '../asked.ts';
import { TermCard } from '../TermCard.tsx';

interface Wanted {
  readonly link: RefObject<HTMLAnchorElement | null>;
  readonly id: string;
  readonly touched: boolean;
}

/** The cards of the terms that a reader came near: one each, so that an open one is not disturbed. */
export function Cards({ asked }: { readonly asked: Asked | null }) {
  const [wanted, setWanted] = useState<readonly Wanted[]>([]);
  const [seen, setSeen] = useState<Asked | null>(null);
  if (asked !== seen) {
    setSeen(asked);
    const { word, touched } = asked ?? {};
    const id = word?.dataset.term;
    const known = wanted.find(({ link }) => link.current === word);
    if (word instanceof HTMLAnchorElement && id !== undefined && (!known || touched)) {
      const others = wanted.filter((it) => it !== known);
      setWanted([...others, { link: { current: word }, id, touched: touched === true }]);
    }
  }
  return wanted.map(({ link, id, touched }, index) => (
    <TermCard key={`${id} ${index} ${touched}`} id={id} link={link} touched={touched} />
  ));
}
