import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { QrCode } from '../ui/qr/QrCode.tsx';
import type { Session } from '../widgets/definition.ts';
import { labAddress } from './addresses.ts';
import styles from './PrintCode.module.css';

/** On paper a figure stands still; the code beside it leads to the one that moves. Made only for printing. */
export function PrintCode({ session }: { readonly session: Session }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    // The page is laid out for paper as soon as these listeners return.
    const before = () => flushSync(() => setAddress(labAddress(session.id, session.now().query)));
    const after = () => setAddress(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [session]);
  if (address === null) return null;
  return (
    <div className={styles.code}>
      <QrCode text={address} label="QR code of the live figure" />
      <p>the live figure</p>
    </div>
  );
}
