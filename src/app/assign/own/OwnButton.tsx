import { useState } from 'react';
import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { titleOf } from '../listed.ts';
import type { EditedItem } from '../sheet.ts';
import { addItem, changeItem } from '../sheetStore.ts';
import { draftedChange, draftedOwn, keepChange, keepOwn } from './blank.ts';
import { OwnEditor } from './OwnEditor.tsx';

interface OwnButtonProps {
  readonly item?: EditedItem;
  /** Where it stands: `exercise 3`. */
  readonly place?: string;
}

/** Opens the editor: for a new exercise, or for one on the sheet. */
export function OwnButton({ item, place = '' }: OwnButtonProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const old = item && 'own' in item.of ? item.of.own : null;
  return (
    <>
      {item ? (
        <Button
          variant="plain"
          aria-label={`Edit ${place}: ${titleOf(item.of)}`}
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
        {open && item && old && <Change item={item} old={old} onDone={close} />}
        {open && !old && (
          <OwnEditor
            first={draftedOwn()}
            done="Add to the sheet"
            onChange={keepOwn}
            onDone={(own, seed) => {
              addItem({ own }, seed);
              keepOwn(null);
              close();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface ChangeProps {
  readonly item: EditedItem;
  readonly old: OwnExercise;
  readonly onDone: () => void;
}

/** The editor of an exercise on the sheet: a closed dialog loses nothing. */
function Change({ item: { key }, old, onDone }: ChangeProps) {
  const [drafted] = useState(() => draftedChange(key, old));
  return (
    <OwnEditor
      first={drafted ?? old}
      kept={drafted ? old : undefined}
      done="Keep the changes"
      onChange={(own) => keepChange(key, old, own)}
      onDone={(own) => {
        changeItem(key, { of: { own } });
        keepChange(key, old, null);
        onDone();
      }}
    />
  );
}
