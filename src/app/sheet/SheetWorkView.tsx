import { useEffect, useRef, useState } from 'react';
import { hostFigure } from '../../figure/hostFigure.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import { recordAttempt } from '../../state/practice/record.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { Finish } from './Finish.tsx';
import { putAside } from './keptSheet.ts';
import { isForGood, policyOf } from './policyOf.ts';
import { startSheetClock, type SheetClock } from './sheetClock.ts';
import { SheetHead } from './SheetHead.tsx';
import { SheetItem } from './SheetItem.tsx';
import { SheetResult } from './SheetResult.tsx';
import type { SheetStore } from './sheetStore.ts';
import {
  answered,
  drafted,
  helped,
  renamed,
  triesOf,
  uncheckedIn,
  type SheetWork,
} from './sheetWork.ts';
import { Who } from './Who.tsx';

interface SheetWorkViewProps {
  readonly sheet: Worksheet;
  readonly fragment: string;
  readonly work: SheetWork;
  readonly store: SheetStore;
  /** What takes the focus once a change is on the page. */
  readonly goTo: (selector: string) => void;
}

/** The exercises of a worksheet, one under the other, and its end. */
export function SheetWorkView({ sheet, fragment, work, store, goTo }: SheetWorkViewProps) {
  const { started } = work;
  const ended = work.ended !== null;
  const tried = work.items.filter((item) => triesOf(item) > 0).length;
  const [unchecked, setUnchecked] = useState<readonly number[] | null>(null);
  const clock = useRef<SheetClock | null>(null);
  useEffect(() => {
    if (ended) return;
    const running = startSheetClock(store, itemOf);
    clock.current = running;
    return () => {
      running.stop();
      clock.current = null;
    };
  }, [store, ended]);

  /** Another tab may have put this work aside since: then there is nothing to change. */
  const change = (next: (before: SheetWork) => SheetWork, quietly = false): void =>
    store.change(
      (kept) => (kept.work?.started === started ? { ...kept, work: next(kept.work) } : kept),
      quietly,
    );
  const finish = () => {
    clock.current?.settle();
    setUnchecked(null);
    change((before) => ({ ...before, ended: Date.now() }));
  };
  const askOrFinish = () => {
    const held = uncheckedIn(store.current().work ?? work);
    if (held.length > 0 || isForGood(sheet)) setUnchecked(held);
    else finish();
  };
  const resume = () => {
    const open = work.items.findIndex((item) => triesOf(item) === 0);
    goTo(`#item${Math.max(0, open)}`);
    change((before) => ({ ...before, ended: null }));
  };
  const policy = policyOf(sheet, ended);
  return (
    <div data-handed={ended ? '' : undefined}>
      <SheetHead sheet={sheet} />
      <Who
        student={work.student}
        said={`${tried} of ${work.items.length} answered.`}
        goTo={goTo}
        onLeave={() => {
          clock.current?.settle();
          goTo('h1');
          store.change(putAside);
        }}
      />
      <FigureHost value={hostFigure}>
        {sheet.items.map((asked, index) => (
          <SheetItem
            key={index}
            index={index}
            asked={asked}
            done={work.items[index] ?? NOTHING}
            policy={policy}
            spent={() => clock.current?.secondsOf(index) ?? 0}
            onAnswer={(made) => {
              const { typed, grade } = made;
              const { credit } = grade;
              change((before) => answered(before, index, { typed, credit }, sheet.attempts));
              void recordAttempt(made);
            }}
            onHelp={(help) => change((before) => helped(before, index, help))}
            onType={(typed) => change((before) => drafted(before, index, typed), true)}
          />
        ))}
      </FigureHost>
      {ended ? (
        <SheetResult
          sheet={sheet}
          fragment={fragment}
          work={work}
          onRename={(student) => change((before) => renamed(before, student))}
          onResume={isForGood(sheet) ? null : resume}
        />
      ) : (
        <Finish
          missing={work.items.length - tried}
          count={work.items.length}
          asked={unchecked}
          forGood={isForGood(sheet)}
          onFinish={askOrFinish}
          onSure={finish}
          onBack={(to) => {
            setUnchecked(null);
            goTo(to === null ? '[data-finish]' : `#item${to}`);
          }}
        />
      )}
    </div>
  );
}

/** Work that was begun with fewer exercises than the link holds, as no link from here does. */
const NOTHING = { seed: '', typed: [], hints: 0, solution: false, seconds: 0 };

/** The exercise that something stands in. */
function itemOf(element: EventTarget | null): number | null {
  const item = element instanceof Element ? element.closest('[data-item]') : null;
  return item === null ? null : Number(item.getAttribute('data-item'));
}
