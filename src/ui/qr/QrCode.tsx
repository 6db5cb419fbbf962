import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** The quiet zone that readers need around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one vector path, black on white in every theme: that is what cameras expect. */
export function QrCode({ text, label }: QrCodeProps) {
  const code = useMemo(() => outline(text), [text]);
  if (!code) {
    return <p role="status">This link is too long for a QR code. It works all the same.</p>;
  }
  return (
    <svg
      className={styles.code}
      viewBox={`${-QUIET} ${-QUIET} ${code.size + 2 * QUIET} ${code.size + 2 * QUIET}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={code.path} />
    </svg>
  );
}

interface Outline {
  readonly size: number;
  readonly path: string;
}

/** The dark modules, a run of each row as one rectangle; null when the text does not fit into a code. */
function outline(text: string): Outline | null {
  let rows: boolean[][];
  try {
    const framed = encodeQR(text, 'raw', { ecc: text.length > 900 ? 'low' : 'medium', border: 1 });
    rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  } catch {
    return null;
  }
  const runs = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      return [`M${x} ${y}h${width}v1h${-width}z`];
    }),
  );
  return { size: rows.length, path: runs.join('') };
}
