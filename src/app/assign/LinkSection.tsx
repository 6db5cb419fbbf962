import { useState } from 'react';
import { useSlice } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { Dialog } from '../../ui/controls/Dialog.tsx';
import { download } from '../../ui/download.ts';
import { LiveText } from '../../ui/readout/LiveText.tsx';
import { QrCode } from '../../ui/qr/QrCode.tsx';
import { printWorksheet } from '../../url/worksheet.ts';
import { linkFile, LONG_LINK, worksheetAddress } from '../addresses.ts';
import styles from './AssignPage.module.css';
import { asWorksheet } from './sheet.ts';
import { composing } from './sheetStore.ts';

/** The worksheet as a link: to copy, to point a phone at, to open as a student does. */
export function LinkSection() {
  const sheet = useSlice(composing, (state) => state.sheet);
  return (
    <section aria-labelledby="assign-link">
      <h2 id="assign-link" tabIndex={-1}>
        The link
      </h2>
      {sheet.items.length === 0 ? (
        <p className={styles.small}>There is a link as soon as an exercise is on the sheet.</p>
      ) : (
        <Address
          title={sheet.title || 'Worksheet'}
          address={worksheetAddress(printWorksheet(asWorksheet(sheet)))}
        />
      )}
    </section>
  );
}

function Address({ title, address }: { readonly title: string; readonly address: string }) {
  const [code, setCode] = useState(false);
  const long = address.length > LONG_LINK ? LONG_SAID : '';
  const save = () => download(`${fileName(title)}.html`, linkFile(title, address));
  return (
    <>
      <textarea
        className={styles.address}
        readOnly
        rows={3}
        aria-label="Link to the worksheet"
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.row}>
        <CopyButton label="Copy the link" text={() => address} />
        <Button onClick={() => setCode(true)}>QR code</Button>
        <Button onClick={save}>Save as a file</Button>
        <a className={styles.plain} href={address} target="_blank" rel="noreferrer">
          See it as a student
        </a>
      </div>
      <p className={styles.small}>
        The link has {address.length} characters
        {long === '' ? ', short enough for chat programs.' : '. '}
        {long}
      </p>
      <LiveText text={long} />
      <Dialog open={code} onClose={() => setCode(false)} title={title} size="wide">
        {code && <QrCode text={address} label={`QR code of the link to ${title}`} />}
      </Dialog>
    </>
  );
}

const LONG_SAID = `Some chat programs cut links of more than ${LONG_LINK} characters without a word: send the file instead, or put it on a page. Gradus says so when a link arrives cut.`;

const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'worksheet';
