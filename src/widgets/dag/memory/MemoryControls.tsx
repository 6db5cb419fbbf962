import { entryName } from '../../../ui/math/entryName.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import type { Memory } from '../../../worker/protocol/program.ts';
import { Group } from '../../parts/Layouts.tsx';
import { Remark } from '../../parts/Remark.tsx';
import { useDag, useResults, useWidgetState } from '../context.ts';
import styles from './MemoryLook.module.css';
import { setCuts } from './memoryActions.ts';
import { useCovered } from './memoryCovered.ts';
import { added, middleOfLongest, placesOf, removed, stepCount } from './memoryCuts.ts';
import { evenAs, rootOf, triedFor } from './memoryEven.ts';
import { useMemorySession } from './memorySession.ts';
import { useMemorySegments } from './memorySegments.ts';

/** Where the checkpoints are: so many even segments, none, or one more and one less by hand. */
export function MemoryControls() {
  const memory = useResults((r) => r.memory);
  if (!memory || stepCount(memory) < 2) return null;
  return (
    <Group>
      <Segments memory={memory} />
      <Checkpoints memory={memory} />
      <Remark>
        A checkpoint is a value that is kept. What lies between two of them is dropped, and run
        again when its turn to be reversed comes. Drag the rings beside the picture, or click a row
        to add one.
      </Remark>
    </Group>
  );
}

/** The number k of even segments. */
function Segments({ memory }: { readonly memory: Memory }) {
  const { store } = useDag();
  const cuts = useWidgetState((s) => s.inputs.cuts);
  const { segments, goTo } = useMemorySegments(memory);
  const steps = stepCount(memory);
  return (
    <Slider
      label="number of even segments"
      symbol={<Tex tex="k" />}
      value={segments}
      min={1}
      max={Math.max(2, steps)}
      typed={{ min: 1, max: steps }}
      scale="log"
      integer
      note={evenAs(memory, cuts) ? undefined : 'Yours are not even.'}
      onChange={goTo}
      onCommit={() => store.commit()}
    />
  );
}

/** None, about √L of them, one more, one less. */
function Checkpoints({ memory }: { readonly memory: Memory }) {
  const { store } = useDag();
  const cuts = useWidgetState((s) => s.inputs.cuts);
  const chosen = useMemorySession((s) => s.chosen);
  // Its name would answer the question.
  const covered = useCovered(memory);
  const places = placesOf(memory, cuts);
  const middle = middleOfLongest(memory, places);
  const root = triedFor(memory, rootOf(stepCount(memory)));
  const turn = Math.max(0, places.indexOf(memory.names.indexOf(chosen ?? '')));
  const isRoot = root !== undefined && evenAs(memory, cuts) === root;
  // Dimmed rather than disabled, so that the keyboard stays where it pressed.
  return (
    <div className={styles.buttons}>
      <Act can={places.length > 0} act={() => setCuts(store, memory, [])}>
        none
      </Act>
      {!covered && (
        <Act
          can={root !== undefined && !isRoot}
          act={() => root && setCuts(store, memory, placesOf(memory, root.cuts))}
        >
          √L even
        </Act>
      )}
      <Act
        can={middle !== null}
        act={() => middle !== null && setCuts(store, memory, added(memory, places, middle), middle)}
      >
        add a checkpoint
      </Act>
      <Act can={places.length > 0} act={() => setCuts(store, memory, removed(places, turn))}>
        remove {places.length > 0 ? entryName(memory.names[places[turn]]) : 'one'}
      </Act>
    </div>
  );
}

interface ActProps {
  readonly can: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function Act({ can, act, children }: ActProps) {
  return (
    <Button aria-disabled={!can} onClick={can ? act : undefined}>
      {children}
    </Button>
  );
}
