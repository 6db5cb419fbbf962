import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { Concept } from '../../ui/style/concept.ts';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import type { Pane } from './inputs.ts';
import { moveOf } from './model.ts';
import type { Answer } from './results.ts';
import styles from './Jacobian.module.css';
import { foldWords, volumeWords } from './spaceWords.ts';
import {
  conventionWords,
  isFinite,
  isSingular,
  lineWords,
  placeWords,
  structureWords,
  tuple,
} from './words.ts';

const NOISE = 1e-13;
const number = (v: number): string => gauge(Math.abs(v) < NOISE ? 0 : v);
/** A number whose smallness is what matters. */
const small = (v: number): string => gauge(v);
/** What a shape does not have is no undefined number. */
const absent = (v: number): string => (Number.isNaN(v) ? 'none' : small(v));

/** The numbers that the pane is of, large. */
export function Readout({ short = false }: { readonly short?: boolean }) {
  const answer = useResults((r) => r.answer);
  const failure = useResults((r) => r.failure);
  const pane = useWidgetState((s) => s.settled.pane);
  return (
    <>
      <Gauges items={itemsOf(answer, pane).filter(({ brief }) => !short || brief)} />
      {failure && (
        <Remark kind="alarm" urgent>
          {failure}
        </Remark>
      )}
    </>
  );
}

function itemsOf(map: Answer | null, pane: Pane) {
  const item = (tex: string, concept: Concept, value: string, brief = true) => ({
    label: <Tex tex={tex} />,
    value,
    concept,
    brief,
  });
  const show = (of: (map: Answer) => string): string => (map ? of(map) : '…');
  if (pane === 'model') {
    const move = map && moveOf(map, map.asked);
    return [
      item(
        'f(x+h)-f(x)',
        'output',
        show(() => tuple(move?.change ?? [])),
      ),
      item(
        map?.model ? 'M\\,h' : 'J\\,h',
        'tangent',
        show(() => tuple(move?.predicted ?? [])),
      ),
      item(
        '\\|\\text{error}\\|',
        'error',
        show(() => small(move?.error ?? NaN)),
      ),
      item(
        '\\|\\text{error}\\|/\\|h\\|',
        'error',
        show(() => small((move?.error ?? NaN) / (move?.length ?? NaN))),
      ),
      item(
        '\\text{slope}',
        'error',
        show((own) =>
          Number.isNaN(own.errors.slope) ? 'none' : formatNumber(own.errors.slope, 3),
        ),
      ),
    ];
  }
  if (pane === 'space') {
    return [
      item(
        '\\det J',
        'linear',
        show((own) => (isSingular(own) ? '0' : absent(own.det))),
      ),
      item(
        '\\text{rank}',
        'linear',
        show((own) => absent(own.rank)),
      ),
      item(
        '\\sigma',
        'tangent2',
        show((own) => own.svd.values.map(number).join(', ')),
      ),
      item(
        '\\sigma_{\\max}/\\sigma_{\\min}',
        'linear',
        show((own) => number(own.condition)),
        false,
      ),
      item('\\lambda', 'linear', show(eigenText), false),
    ];
  }
  return [
    item(
      'J\\,h',
      'tangent',
      show((own) => tuple(own.jvp)),
    ),
    item(
      'u^{\\top}J',
      'gradient',
      show((own) => `[${own.vjp.map(number).join(', ')}]`),
    ),
  ];
}

function eigenText({ eigen }: Answer): string {
  if (!eigen) return 'none';
  return eigen.re
    .map((re, k) => {
      const im = eigen.im[k];
      if (im === 0) return number(re);
      return im > 0 ? `${number(re)} ± ${number(im)}i` : '';
    })
    .filter(Boolean)
    .join(', ');
}

/** ⟨u, J h⟩ and ⟨Jᵀu, h⟩, each from its own sweep: the same number. */
export function DualLine() {
  const answer = useResults((r) => r.answer);
  const same = answer
    ? Object.is(answer.forwardProduct, answer.reverseProduct) ||
      Math.abs(answer.forwardProduct - answer.reverseProduct) <=
        1e-10 * Math.max(1, Math.abs(answer.forwardProduct))
    : true;
  const show = (v: number | undefined): string => (v === undefined ? '…' : formatNumber(v, 7));
  return (
    <p className={styles.dual}>
      <span>
        <Tex tex="\langle \htmlClass{k-grad}{u},\, J\,\htmlClass{k-tan}{h}\rangle" />
        <b>{show(answer?.forwardProduct)}</b>
        <small>forward</small>
      </span>
      <span aria-hidden="true">{same ? '=' : '≠'}</span>
      <span>
        <Tex tex="\langle J^{\top}\htmlClass{k-grad}{u},\, \htmlClass{k-tan}{h}\rangle" />
        <b>{show(answer?.reverseProduct)}</b>
        <small>reverse</small>
      </span>
    </p>
  );
}

/** What is unusual at the point, or worth knowing of the matrix. */
export function Remarks() {
  const answer = useResults((r) => r.calm);
  const forms = useResults((r) => r.forms);
  const warp = useResults((r) => r.warp);
  const pointed = useResults((r) => r.pointed);
  const shown = useWidgetState((s) => s.settled.shown);
  if (!answer) return null;
  if (!isFinite(answer)) return <Remark kind="remark">{placeWords(answer)}</Remark>;
  const words = [
    { text: lineWords(answer, pointed === 'none' ? shown : pointed), odd: false },
    { text: volumeWords(answer), odd: isSingular(answer) || answer.det < 0 },
    { text: foldWords(answer, warp), odd: false },
    { text: structureWords(answer, forms, warp), odd: false },
    { text: conventionWords(answer), odd: true },
  ].filter(({ text }) => text !== '');
  return (
    <div className={styles.remarks}>
      {words.map(({ text, odd }) => (
        <Remark key={text} kind={odd ? 'remark' : 'hint'}>
          {text}
        </Remark>
      ))}
    </div>
  );
}
