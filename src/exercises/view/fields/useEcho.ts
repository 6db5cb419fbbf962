import { useEffect, useState } from 'react';
import { readTyped } from '../../../ui/controls/readTyped.ts';
import type { TypedNumber } from '../../../ui/controls/typedNumber.ts';
import { formatNumber } from '../../../ui/format.ts';

/** What needs no echo: it stands in the field as it is read. */
const PLAIN = /^\s*[-−]?\d*\.?\d*\s*$/;

/** How numbers that were typed are read, where that is not plain to see: `0,5` and `1/2` as 0.5. */
export function useEcho(texts: readonly string[]): string {
  const key = JSON.stringify(texts);
  const [read, setRead] = useState<{ readonly key: string; readonly echo: string } | null>(null);
  useEffect(() => {
    let current = true;
    const all = JSON.parse(key) as string[];
    void Promise.all(all.map(async (text) => await readTyped(text))).then(
      (values: readonly TypedNumber[]) => {
        if (!current) return;
        const clear = all.every((text) => PLAIN.test(text)) || !values.every(({ ok }) => ok);
        const numbers = values.map((value) => (value.ok ? formatNumber(value.value) : ''));
        setRead({ key, echo: clear ? '' : `Read as ${numbers.join(', ')}` });
      },
    );
    return () => {
      current = false;
    };
  }, [key]);
  return read?.key === key ? read.echo : '';
}
