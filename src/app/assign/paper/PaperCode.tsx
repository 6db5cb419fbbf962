import { useLayoutEffect, useRef, useState } from 'react';
import { QrCode } from '../../../ui/qr/QrCode.tsx';
import { LONG_LINK } from '../../addresses.ts';
import { codeWidth } from './codeWidth.ts';
import styles from './Paper.module.css';

/** The link as a code that a phone can read off paper; words where it would be too fine for that. */
export function PaperCode({ address }: { readonly address: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const long = address.length > LONG_LINK;
  useLayoutEffect(() => {
    const view = box.current?.querySelector('svg')?.getAttribute('viewBox') ?? '';
    setWidth(codeWidth(Number(view.split(' ')[2])));
  }, [address, long]);
  return (
    <div
      ref={box}
      className={styles.code}
      style={width === null ? undefined : { width: `${width}mm` }}
    >
      {long ? (
        <p>The link to this worksheet is too long for a code.</p>
      ) : (
        <QrCode text={address} label="QR code of the link to this worksheet" />
      )}
    </div>
  );
}
