import { useEffect, useLayoutEffect, useState, type ComponentType } from 'react';
import { createPortal } from 'react-dom';
import type { Attempted } from '../../state/answers.ts';
import type { ExerciseFormProps } from '../../exercises/view/ExerciseForm.tsx';
import type { ActingProps } from '../asked.ts';
import { partsOf } from './exerciseParts.ts';

/** The exercises of a text that a reader is near, or has touched. */
export function Exercises({ text, asked }: ActingProps) {
  const [elements] = useState(() => [...text.querySelectorAll<HTMLElement>('[data-exercise]')]);
  const near = useNear(elements);
  const wanted = elements.filter((element) => near.has(element) || asked?.word === element);
  const Form = useForm(wanted.length > 0);
  if (!Form) return null;
  return wanted.map((element) => {
    const place = element.querySelector<HTMLElement>('[data-place]');
    const act = asked?.word === element && asked.pressed ? actOf(asked.target) : null;
    const index = elements.indexOf(element);
    return (
      place &&
      createPortal(
        <Placed key={index} Form={Form} element={element} place={place} index={index} act={act} />,
        place,
      )
    );
  });
}

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
      { rootMargin: '300px' },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [elements]);
  return near;
}

/** The form of all exercises, loaded for the first that is wanted; until then the plain fields stay. */
function useForm(wanted: boolean): ComponentType<ExerciseFormProps> | null {
  const [loaded, setLoaded] = useState<{ Form: ComponentType<ExerciseFormProps> } | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    import('../../exercises/view/ExerciseForm.tsx').then(
      ({ ExerciseForm }) => current && setLoaded({ Form: ExerciseForm }),
      // Then the question is there, and its fields do nothing.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded?.Form ?? null;
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
  useLayoutEffect(() => {
    const plain = [...place.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && !child.matches('form'),
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
  return <Form parts={parts} first={first} act={pressed} />;
}

const typedInto = (place: HTMLElement) => [
  ...place.querySelectorAll<HTMLInputElement>('[data-typed]'),
];

function actOf(target: Element): ExerciseFormProps['act'] {
  const act = target.closest<HTMLElement>('[data-act]')?.dataset.act;
  return act === 'check' || act === 'hint' || act === 'solution' ? act : null;
}
