import {
  num,
  plus,
  query,
  slope,
  template,
  tex,
  tidy,
  value,
  widgetState,
  type Answer,
} from '../../../src/exercises/author.ts';

interface Draw {
  readonly a: number;
  readonly b: number;
  readonly x0: number;
  /** To which side the step goes. */
  readonly side: number;
}

const f = ({ a, b }: Draw) => tidy(`${a}*x^2 + ${b}*x`);
const slopeAt = (d: Draw, x = d.x0) => slope(f(d), 'x', { x });

/** The length of the step that makes |r(h)| = |a| h² a tenth of |f'(x₀) h|. */
const target = (d: Draw) => Number(((0.1 * Math.abs(slopeAt(d))) / Math.abs(d.a)).toFixed(6));
/** Well away from the target, on the right side: too long, or too short where the target is long. */
const start = (d: Draw) => d.side * (target(d) <= 0.5 ? 1 : 0.2);

/** A window that holds both steps, the one at the start and the one wanted. */
function view(d: Draw): string {
  const y = value(f(d), { x: d.x0 });
  const height = 2 * Math.abs(slopeAt(d)) + 1;
  return [d.x0 - 2, d.x0 + 2, y - height, y + height].join(',');
}

const state = (d: Draw, h: number, at = d.x0) => query({ f: f(d), at, h, view: view(d) });

type Fields = Readonly<Record<string, string>>;

/** A link leaves out what is as the widget has it by itself. */
const at = ({ at: text = '1' }: Fields) => Number(text);
const step = ({ h: text = '0.1' }: Fields) => Number(text);

/** The fields of a query; the numbers that are looked at need no decoding. */
const fieldsOf = ([typed = '']: Answer): Fields =>
  Object.fromEntries(typed.split('&').map((pair) => pair.split('=') as [string, string]));

/** |r(h)| against the change that the line promises, at the point where the widget stands. */
function error(d: Draw, fields: Fields): number {
  const [x, h] = [at(fields), step(fields)];
  const promised = slopeAt(d, x) * h;
  return Math.abs((value(f(d), { x: x + h }) - value(f(d), { x }) - promised) / promised);
}

const isTenth = (ratio: number) => ratio >= 0.09 && ratio <= 0.11;
const isMoved = (d: Draw, fields: Fields) => Math.abs(at(fields) - d.x0) > 1e-6;
/** The line given another slope than its own; without an `m` it is the tangent. */
const isTurned = (d: Draw, { m = '' }: Fields) =>
  m !== '' && Math.abs(Number(m) - slopeAt(d)) > 1e-6 * Math.abs(slopeAt(d));
const isOtherSide = (d: Draw, fields: Fields) => step(fields) * d.side < 0;
const percent = (ratio: number) => `${num(Number((100 * ratio).toFixed(1)))}\u00a0%`;
const where = ({ side }: Draw) => (side > 0 ? 'right' : 'left');

/** What the widget hands in at seed 1: f = 5x − 4x² at 2. */
const typed = (rest: string): Answer => [`f=5*x%20-%204*x%5E2&${rest}&view=0%2C4%2C-29%2C17`];

export default template<Draw>({
  id: '01-T9',
  version: 1,
  title: 'Until the line is ten per cent off',
  skills: ['linear-model', 'little-o'],
  draw: (random) => ({
    a: random.sign() * random.pick([1, 2, 4]),
    b: random.int(-5, 5),
    x0: random.int(-2, 2),
    side: random.sign(),
  }),
  accept: (d) => target(d) >= 0.2 && target(d) <= 1 && d.b !== 0,
  prompt: (d) =>
    `The figure shows $f(x) = ${tex(f(d))}$ and its tangent at $x_0 = ${num(d.x0)}$, the straight line that promises $f(x_0) + f'(x_0)\\,h$. Keep the point and the line. Change only the step $h$, to the ${where(d)} of $x_0$, until the promise is 10\u00a0% off, that is, until the remainder $|r(h)|$, what the line misses, is a tenth of the change that it promises, $|f'(x_0)\\,h|$. Anything from 9\u00a0% to 11\u00a0% counts.`,
  answer: (d) =>
    widgetState({
      widget: 'tangent',
      query: state(d, start(d)),
      truth: state(d, d.side * target(d)),
      right: (fields) =>
        fields.f === f(d) &&
        !isMoved(d, fields) &&
        !isTurned(d, fields) &&
        !isOtherSide(d, fields) &&
        isTenth(error(d, fields)),
    }),
  misconceptions: [
    // First, so that those below may take the point for granted.
    {
      id: 'POINT_MOVED',
      short: 'the point moved instead of the step',
      answer: (d) => [state(d, start(d), d.x0 + d.side)],
      made: (d, typed) => isMoved(d, fieldsOf(typed)),
      say: (d) =>
        `The point is no longer at $x_0 = ${num(d.x0)}$. With it you changed the slope of the line, and so the promise itself. Put the point back, and change only the step $h$.`,
    },
    {
      id: 'LINE_TURNED',
      short: 'the slope of the line changed instead of the step',
      answer: (d) => [`${state(d, d.side * target(d))}&m=${slopeAt(d) + 1}`],
      made: (d, typed) => isTurned(d, fieldsOf(typed)),
      say: (d) =>
        `The line is no longer the tangent: you changed its slope $m$, and so the promise itself. Put it back to the derivative $${num(slopeAt(d))}$, and change only the step $h$.`,
    },
    {
      id: 'STEP_LEFT',
      short: 'the step left where it was',
      answer: (d) => [state(d, start(d))],
      made: (d, typed) => Math.abs(step(fieldsOf(typed)) - start(d)) < 1e-9,
      say: (d) =>
        `The step is still $h = ${num(start(d))}$. There the line is off by ${percent(error(d, { at: String(d.x0), h: String(start(d)) }))} of what it promises; ${target(d) < 1 && Math.abs(start(d)) === 1 ? 'shorten' : 'lengthen'} the step and watch how the remainder changes against the step.`,
    },
    {
      id: 'WRONG_SIDE',
      short: 'the step taken to the wrong side',
      answer: (d) => [state(d, -d.side * target(d))],
      made: (d, typed) => isOtherSide(d, fieldsOf(typed)) && isTenth(error(d, fieldsOf(typed))),
      say: (d) =>
        `The size of the step is right: for a parabola the remainder is the same on both sides. But this $h$ goes to the ${d.side > 0 ? 'left' : 'right'} of $x_0$, and the question is for the ${where(d)}: look at the sign of $h$.`,
    },
    {
      id: 'RATIO_IS_TENTH',
      short: 'r(h)/h brought to 0.1, whatever the slope',
      answer: (d) => [state(d, d.side * Number((0.1 / Math.abs(d.a)).toFixed(6)))],
      made: (d, typed) => Math.abs(Math.abs(d.a * step(fieldsOf(typed))) - 0.1) <= 0.005,
      say: (d) =>
        `You brought $r(h)/h$ to $0.1$ in size. The promise is $${num(slopeAt(d))}$ for each unit of $h$, not 1, so a tenth of it is $${num(Math.abs(slopeAt(d)) / 10)}$ for each unit: compare $r(h)/h$ with that.`,
    },
    {
      id: 'REMAINDER_IS_TENTH',
      short: 'the remainder itself brought to 0.1',
      answer: (d) => [state(d, d.side * Number(Math.sqrt(0.1 / Math.abs(d.a)).toFixed(6)))],
      made: (d, typed) => Math.abs(Math.abs(d.a) * step(fieldsOf(typed)) ** 2 - 0.1) <= 0.002,
      say: (d) =>
        `Here the remainder itself is about $0.1$. Ten per cent is a comparison: divide $|r(h)|$ by the promised change $${num(Math.abs(slopeAt(d)))}\\,|h|$, and bring that quotient to $0.1$.`,
    },
    // What is left: a step on the right side whose length is somehow wrong.
    {
      id: 'TOO_LONG',
      short: 'the step too long',
      answer: (d) => [state(d, d.side * Number((1.4 * target(d)).toFixed(6)))],
      made: (d, typed) => !isOtherSide(d, fieldsOf(typed)) && error(d, fieldsOf(typed)) > 0.11,
      say: (d) =>
        `Your step is too long: the line is off by more than 11\u00a0%. Read $|r(h)/h|$ in the figure. It should come down to a tenth of the slope's size $${num(Math.abs(slopeAt(d)))}$.`,
    },
    {
      id: 'TOO_SHORT',
      short: 'the step too short',
      answer: (d) => [state(d, d.side * Number((0.7 * target(d)).toFixed(6)))],
      made: (d, typed) => !isOtherSide(d, fieldsOf(typed)) && error(d, fieldsOf(typed)) < 0.09,
      say: (d) =>
        `Your step is too short: the line is off by less than 9\u00a0%. Read $|r(h)/h|$ in the figure. It should go up to a tenth of the slope's size $${num(Math.abs(slopeAt(d)))}$.`,
    },
  ],
  hints: (d) => [
    `Two lengths are compared: the bar between curve and line, $|r(h)|$, and the rise or fall of the line over the step, $|f'(x_0)\\,h|$. The slope of the line is $f'(${num(d.x0)}) = ${num(slopeAt(d))}$.`,
    `Divide both by $|h|$: the quotient $|r(h)/h|$, which the figure shows, must be a tenth of $${num(Math.abs(slopeAt(d)))}$, that is $${num(Math.abs(slopeAt(d)) / 10)}$.`,
    `For this parabola the remainder is exactly $r(h) = ${tex(`${d.a}*h^2`)}$, so $|r(h)/h| = ${Math.abs(d.a) === 1 ? '' : Math.abs(d.a)}|h|$. Solve for $|h|$, and go to the ${where(d)}.`,
  ],
  solution: (d) => {
    const { a, b, x0, side } = d;
    const m = slopeAt(d);
    const size = Math.abs(a);
    return [
      `The slope of the line is $f'(${num(x0)}) = ${num(2 * a * x0)} ${plus(b)} = ${num(m)}$, and the remainder of a parabola is exactly its square term, $r(h) = ${tex(`${a}*h^2`)}$. So relative to the promise the line is off by`,
      `$$\\frac{|r(h)|}{|f'(x_0)\\,h|} = \\frac{${size === 1 ? '' : size}|h|}{${num(Math.abs(m))}}.$$`,
      `This is $0.1$ for $|h| = 0.1\\cdot${num(Math.abs(m))}${size === 1 ? '' : `/${size}`} = ${num(target(d))}$; to the ${where(d)} of $x_0$ that is $h = ${num(side * target(d))}$. Steps from $${num(0.9 * target(d))}$ to $${num(1.1 * target(d))}$ in length are within 9\u00a0% and 11\u00a0%.`,
      `A check: at $h = ${num(side * target(d))}$ the line promises a change of $${num(m * side * target(d))}$ and the remainder is $${num(a * target(d) ** 2)}$, a tenth of it in size.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'tangent',
    query: state(d, d.side * target(d)),
    caption: `The step $h = ${num(d.side * target(d))}$: the bar between curve and line is a tenth of what the line rises or falls.`,
  }),
  cases: [
    { seed: '1', typed: typed('at=2&h=-0.275'), expect: 'correct' },
    { seed: '1', typed: typed('at=2&h=-0.275&m='), expect: 'correct' },
    { seed: '1', typed: typed('at=1&h=-1'), expect: 'POINT_MOVED' },
    { seed: '1', typed: typed('at=2&h=-0.275&m=-5'), expect: 'LINE_TURNED' },
    { seed: '1', typed: typed('at=2&h=-1'), expect: 'STEP_LEFT' },
    { seed: '1', typed: typed('at=2&h=0.275'), expect: 'WRONG_SIDE' },
    { seed: '1', typed: typed('at=2&h=-0.025'), expect: 'RATIO_IS_TENTH' },
    { seed: '1', typed: typed('at=2&h=-0.158114'), expect: 'REMAINDER_IS_TENTH' },
    { seed: '1', typed: typed('at=2&h=-0.4'), expect: 'TOO_LONG' },
    { seed: '1', typed: typed('at=2&h=-0.2'), expect: 'TOO_SHORT' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
