import { QrCode } from '../../../ui/qr/QrCode.tsx';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

const LINK = 'https://gradus.example/lab/descent/?s=ravine&eta=0.07';

export const qrCode: Specimen = {
  id: 'qrCode',
  title: 'QR code',
  group: 'Readouts',
  purpose: 'Exactly this state for the phones of a room; black on white in every theme.',
  states: [
    {
      name: 'A link',
      Show: () => (
        <div className={styles.narrow}>
          <QrCode text={LINK} label="QR code of the link" />
        </div>
      ),
    },
    {
      name: 'A long link',
      Show: () => (
        <div className={styles.narrow}>
          <QrCode text={LINK + '&f=x^2%2By^2'.repeat(40)} label="QR code of a long link" />
        </div>
      ),
    },
    {
      name: 'Too long',
      Show: () => <QrCode text={'x'.repeat(5000)} label="QR code of what is too long" />,
    },
  ],
};
