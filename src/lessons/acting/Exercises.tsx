import { useEffect, useLayoutEffect, useState, type ComponentType, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Attempted } from '../../state/answers.ts';
import type { ExerciseFormProps } from '../../exercises/view/ExerciseForm.tsx';
import type { ActingProps } from '../asked.ts';
import { partsOf } from './exerciseParts.ts';
import type { TemplateExerciseProps } from './TemplateExercise.tsx';

/** The exercises of a text that a reader is near, or has touched. */
export function Exercises({ text, asked }: ActingProps) {
  const [elements] = useState(() => [...text.querySelectorAll<HTMLElement>('[data-exercise]')]);
  const near = useNear(elements);
  const wanted = elements.filter((element) => near.has(element) || asked?.word === element);
  const Form = useLoaded(
    wanted.some((it) => !isOfFile(it)),
    loadForm,
  );
  const OfFile = useLoaded(wanted.some(isOfFile), loadTemplateExercise);
  return wanted.map((element) => {
    const place = element.querySelector<HTMLElement>('[data-place]');
    const index = elements.indexOf(element);
    if (!place) return null;
    if (isOfFile(element)) {
      if (!OfFile) return null;
      const props = {
        template: element.dataset.template ?? '',
        seed: element.dataset.seed ?? '',
        asked: element.querySelector('[data-asked]')?.id ?? '',
      };
      return createPortal(
        <Taken key={index} place={place}>
          <OfFile {...props} />
        </Taken>,
        place,
      );
    }
    const act = asked?.word === element && asked.pressed ? actOf(asked.target) : null;
    return (
      Form &&
      createPortal(
        <Placed key={index} Form={Form} element={element} place={place} index={index} act={act} />,
        place,
      )
    );
  });
}

const isOfFile = (element: HTMLElement): boolean => element.dataset.exercise === 'template';

const loadForm = () =>
  import('../../exercises/view/ExerciseForm.tsx').then(
    ({ ExerciseForm }): ComponentType<ExerciseFormProps> => ExerciseForm,
  );

const loadTemplateExercise = () =>
  import('./TemplateExercise.tsx').then(
    ({ TemplateExercise }): ComponentType<TemplateExerciseProps> => TemplateExercise,
  );

/** More than a screen ahead of the reader: what grows a little when its fields come does so unseen. */
const AHEAD = '1000px';

function useNear(elements: readonly Element[]): ReadonlySet<Element> {
  const [near, setNear] = useState<ReadonlySet<Element>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.filter(({ isIntersecting }) => isIntersecting);
        if (come.length === 0) return;
        setNear((before) => new Set([...before, ...come.map(({ target }) => target)]));
        for (const { target } of come) observer.unobserve(target);
      },
      { rootMargin: AHEAD },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [elements]);
  return near;
}

/** What answers exercises, loaded for the first that is wanted; until then the plain fields stay. */
function useLoaded<P>(
  wanted: boolean,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> | null {
  const [loaded, setLoaded] = useState<{ readonly Component: ComponentType<P> } | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    load().then(
      (Component) => current && setLoaded({ Component }),
      // Then the question is there, and its fields do nothing.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, load]);
  return loaded?.Component ?? null;
}

interface PlacedProps {
  readonly Form: ComponentType<ExerciseFormProps>;
  readonly element: HTMLElement;
  readonly place: HTMLElement;
  readonly index: number;
  readonly act: ExerciseFormProps['act'];
}

/** The plain fields make room for the form, which takes over what was typed into them, and the focus. */
function Placed({ Form, element, place, index, act }: PlacedProps) {
  const [parts] = useState(() => partsOf(element, index));
  // Read before it is hidden: what was typed before the form came.
  const [first] = useState<Partial<Attempted>>(() => {
    const texts = typedInto(place).map(({ value }) => value);
    return texts.some((text) => text !== '') ? { typed: texts } : {};
  });
  const [pressed] = useState(act);
  usePlainHidden(place);
  return <Form parts={parts} first={first} act={pressed} />;
}

/** The same for an exercise that brings its own fields. */
function Taken({ place, children }: { readonly place: HTMLElement; readonly children: ReactNode }) {
  usePlainHidden(place);
  return <div data-taken="">{children}</div>;
}

/** Hides what stood in the place before, and moves the focus on if it was there. */
function usePlainHidden(place: HTMLElement): void {
  useLayoutEffect(() => {
    const plain = [...place.children].filter(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && !child.matches('form, [data-taken]'),
    );
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    const field = typedInto(place).findIndex((input) => input === focused);
    for (const child of plain) child.hidden = true;
    if (focused) {
      requestAnimationFrame(() => {
        const at = field < 0 ? '[type=submit]' : 'input[type=text]';
        place.querySelectorAll<HTMLElement>(`form ${at}`)[Math.max(field, 0)]?.focus();
      });
    }
    return () => {
      for (const child of plain) child.hidden = false;
    };
  }, [place]);
}

const typedInto = (place: HTMLElement) => [
  ...place.querySelectorAll<HTMLInputElement>('[data-typed]'),
];

function actOf(target: Element): ExerciseFormProps['act'] {
  const act = target.closest<HTMLElement>('[data-act]')?.dataset.act;
  return act === 'check' || act === 'hint' || act === 'solution' ? act : null;
}
