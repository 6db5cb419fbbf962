import { useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { titleOf } from '../listed.ts';
import type { EditedItem } from '../sheet.ts';
import { addItem, changeItem } from '../sheetStore.ts';
import { draftedOwn, keepOwn } from './blank.ts';
import { OwnEditor } from './OwnEditor.tsx';

/** Opens the editor: for a new exercise, or for one on the sheet. */
export function OwnButton({ item }: { readonly item?: EditedItem }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const old = item && 'own' in item.of ? item.of.own : null;
  return (
    <>
      {item ? (
        <Button
          variant="plain"
          aria-label={`Edit: ${titleOf(item.of)}`}
          onClick={() => setOpen(true)}
        >
          Edit
        </Button>
      ) : (
        <Button onClick={() => setOpen(true)}>Write your own</Button>
      )}
      <Dialog
        open={open}
        onClose={close}
        title={old ? 'Your exercise' : 'An exercise of your own'}
        size="wide"
      >
        {open && (
          <OwnEditor
            first={old ?? draftedOwn()}
            done={old ? 'Keep the changes' : 'Add to the sheet'}
            onChange={(own) => {
              if (!old) keepOwn(own);
            }}
            onDone={(own, seed) => {
              if (item && old) changeItem(item.key, { of: { own } });
              else {
                addItem({ own }, seed);
                keepOwn(null);
              }
              close();
            }}
          />
        )}
      </Dialog>
    </>
  );
}
