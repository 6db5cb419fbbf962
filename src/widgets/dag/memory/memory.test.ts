import { describe, expect, it } from 'vitest';
import { memory as handler } from '../../../worker/handlers/memory.ts';
import { trace } from '../../../worker/handlers/trace.ts';
import type { Memory, ProgramTrace } from '../../../worker/protocol/program.ts';
import { examples } from '../examples.ts';
import { bandNames, bandsOf } from './memoryBands.ts';
import {
  added,
  limitsOf,
  middleOfLongest,
  moved,
  nearestTurn,
  placesOf,
  removed,
} from './memoryCuts.ts';
import { allLeast, evenAs, leastOf, triedFor } from './memoryEven.ts';
import { isQuestion, isRight, leastWords, readGuess, verdictWords } from './memoryGuess.ts';
import { namedRows } from './memoryNames.ts';
import { savedBy } from './memorySaves.ts';
import { barsOf, cursorAt, sceneOf, stairOf, stepTicks, worstStep } from './memoryScene.ts';
import { measureOf, tradeSeries } from './memoryTrade.ts';
import { insideAt, liveAt, memoryTable, memoryWords, mostStored, storedAt } from './memoryWords.ts';

type Answered<T> = Generator<unknown, { readonly ok: boolean; readonly value?: T }, unknown>;

function ended<T>(work: Generator): T {
  const running = work as Answered<T>;
  for (;;) {
    const step = running.next();
    if (step.done) return step.value.value as T;
  }
}

function planOf(source: string, cuts: readonly string[] = [], values = {}): Memory {
  return ended<Memory>(
    handler.work({ fn: { source, values }, level: 'statement', folded: [], cuts }) as Generator,
  );
}

const LAYERS = examples.find(({ id }) => id === 'layers')?.source ?? '';
const NETWORK = examples.find(({ id }) => id === 'network')?.source ?? '';
const TENS = Array.from({ length: 9 }, (_, k) => `h${10 * (k + 1)}`);
const SHARED = examples.find(({ id }) => id === 'shared')?.source ?? '';
const plain = planOf(LAYERS);
const tens = planOf(LAYERS, TENS);
const frame = { width: 800, height: 520, letters: 12 };

describe('checkpoints', () => {
  it('stand in program order, and those of another program are passed over', () => {
    expect(placesOf(plain, ['h30', 'h10', 'nobody', 'h10', 'x', 'h100'])).toEqual([10, 30]);
  });

  it('are moved as far as their neighbours let them', () => {
    const places = [10, 20, 30];
    expect(moved(plain, places, 1, 25)).toEqual([10, 25, 30]);
    expect(moved(plain, places, 1, 99)).toEqual([10, 29, 30]);
    expect(moved(plain, places, 1, -5)).toEqual([10, 11, 30]);
    expect(limitsOf(plain, places, 0)).toEqual([1, 19]);
    expect(limitsOf(plain, places, 2)).toEqual([21, 99]);
  });

  it('are added where a segment can end, and removed', () => {
    expect(added(plain, [10, 30], 20)).toEqual([10, 20, 30]);
    expect(added(plain, [10], 10)).toEqual([10]);
    expect(added(plain, [10], 0)).toEqual([10]);
    expect(added(plain, [10], 100)).toEqual([10]);
    expect(removed([10, 20, 30], 1)).toEqual([10, 30]);
  });

  it('cut the longest segment in its middle until every step has one', () => {
    expect(middleOfLongest(plain, [])).toBe(50);
    expect(middleOfLongest(plain, [10, 90])).toBe(50);
    const small = planOf('a = x*x; b = a*a; L = b*b', [], { x: 1 });
    expect(middleOfLongest(small, [1, 2])).toBeNull();
  });

  it('are taken by the nearer hand', () => {
    expect(nearestTurn([10, 30], 18, 12)).toBe(0);
    expect(nearestTurn([10, 30], 25, 12)).toBe(1);
    expect(nearestTurn([10, 90], 50, 12)).toBeNull();
  });
});

describe('even segments of a hundred layers', () => {
  it('store 101 numbers without checkpoints and 20 at ten segments, for 81 steps run again', () => {
    expect(mostStored(plain)).toBe(101);
    expect(mostStored(tens)).toBe(20);
    expect(tens.recomputed).toBe(81);
    expect(allLeast(plain)).toEqual([8, 9, 10, 11, 12]);
    expect(leastOf(plain)?.segments).toBe(10);
    expect(evenAs(plain, TENS)?.segments).toBe(10);
    expect(evenAs(plain, ['h40'])).toBeUndefined();
  });

  it('follow keys and hands although not all numbers of them were tried', () => {
    expect(triedFor(plain, 14, 13)?.segments).toBe(14);
    const tried = plain.even.map(({ segments }) => segments);
    const gap = tried.findIndex((k, j) => j > 0 && k > tried[j - 1] + 1);
    const [before, after] = [tried[gap - 1], tried[gap]];
    expect(triedFor(plain, before + 1, before)?.segments).toBe(after);
    expect(triedFor(plain, after - 1, after)?.segments).toBe(before);
    expect(triedFor(plain, 48)?.segments).toBe(49);
    expect(triedFor(plain, 999, 5)?.segments).toBe(100);
  });

  it('are k + L/k on the chart', () => {
    const [again, stored] = tradeSeries(plain, measureOf(plain));
    const at = Array.from(stored.x).indexOf(10);
    expect([stored.y[0], stored.y[at], again.y[at]]).toEqual([101, 20, 81]);
  });

  it('are told as shares where operations outnumber what is stored', () => {
    const wide = planOf('W: 9x9; a = W*W; b = a*a; c = b*b; L = sum(c*c)');
    const measure = measureOf(wide);
    expect(measure.axis.label).toContain('%');
    expect(measure.again(wide.operations)).toBe(100);
  });
});

describe('the prediction', () => {
  it('reads whole numbers of segments that can be', () => {
    expect(readGuess(plain, ' 10 ')).toBe(10);
    for (const typed of ['', 'ten', '0', '101', '2.5']) expect(readGuess(plain, typed)).toBeNull();
  });

  it('says what the guess would store', () => {
    expect(isRight(plain, 10)).toBe(true);
    expect(verdictWords(plain, 10)).toBe('Right: 10 segments store 20 numbers.');
    expect(verdictWords(plain, 2)).toBe(
      'Not the least: 2 segments would store 52 numbers, since one segment alone is 50 steps long.',
    );
    expect(verdictWords(plain, 50)).toContain('49 segments, the nearest that was tried,');
    expect(leastWords(plain)).toContain('Least, 20 numbers: k = 8 to 12.');
    expect(leastWords(plain)).toContain('√100 = 10');
  });

  it('takes no number between two of the least for one of them', () => {
    const shared = ended<Memory>(
      handler.work({
        fn: { source: SHARED, values: { x: 0.7 } },
        level: 'operation',
        folded: [],
        cuts: [],
      }) as Generator,
    );
    expect(allLeast(shared)).toEqual([2, 5]);
    expect(isRight(shared, 3)).toBe(false);
    expect(verdictWords(shared, 3)).toMatch(/^Not the least: 3 segments would store 7 numbers/);
    expect(leastWords(shared)).toBe('Least, 6 numbers: k = 2 and 5.');
  });

  it('tries of long programs all numbers of segments near the root', () => {
    const long = planOf(
      Array.from({ length: 200 }, (_, k) => `h${k + 1} = tanh(${k === 0 ? 'x' : `h${k}`})`).join(
        '; ',
      ),
    );
    for (const { segments, peak } of long.even) {
      expect(isRight(long, segments)).toBe(peak === leastOf(long)?.peak);
    }
    const found = Math.min(...long.even.map(({ peak }) => peak)) + long.inputs;
    expect(leastWords(long)).toContain(`Least, ${found} numbers`);
    expect(leastWords(long)).not.toContain('tried');
    expect(leastWords(plain)).not.toContain('tried');
  });

  it('explains by k + L/k only what is stored so', () => {
    expect(leastWords(planOf('a = x + x; b = a^2; c = b*x; L = c - a'))).toBe(
      'Least, 4 numbers: k = 3.',
    );
  });

  it('is not asked where checkpoints spare nothing', () => {
    expect(isQuestion(plain)).toBe(true);
    const flat = planOf('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a');
    expect(isQuestion(flat)).toBe(false);
    expect(leastWords(flat)).toBe('Checkpoints spare nothing here: it stays at 7 numbers.');
  });
});

describe('the words', () => {
  it('of a program without inputs begin with nothing', () => {
    const words = memoryWords(planOf('L = 3'), { cuts: [], tick: 0 });
    expect(words).toMatch(/^Without checkpoints 1 number is in memory/);
    expect(words).toContain('Step 0 of 1: nothing is in memory.');
  });

  it('tell what waits, what is spared and where the walk stands', () => {
    expect(memoryWords(plain, { cuts: [], tick: 0 })).toBe(
      'Without checkpoints 101 numbers are in memory at the worst moment, inputs included. Step 0 of 200: only the inputs are in memory, 1 number.',
    );
    const words = memoryWords(tens, { cuts: TENS, tick: 120 });
    expect(words).toContain('With checkpoints after h₁₀, h₂₀, h₃₀, h₄₀, h₅₀, 3 more and h₉₀');
    expect(words).toContain('at most 20 numbers; 81 of 100 steps are run a second time.');
    expect(words).toContain('Step 120 of 281: backward h₉₀; 19 numbers in memory: x, h₁₀,');
  });

  it('count what compound statements keep inside', () => {
    const inner = planOf('a = exp(x)*x; L = sin(a)^2', [], { x: 1 });
    const total = storedAt(inner, 1);
    const live = liveAt(inner, 1).length;
    expect(insideAt(inner, 1)).toBe(total - live);
    expect(memoryWords(inner, { cuts: [], tick: 1 })).toContain('inside of compound statements');
  });

  it('fill a table with a row for every step', () => {
    const { rows, columns } = memoryTable(tens);
    expect(rows).toHaveLength(281);
    expect(rows[0]).toEqual([1, 'forward', 'h1', 2]);
    expect(rows[0]).toHaveLength(columns.length);
    expect(rows.map(([, phase]) => phase)).toContain('run again');
  });
});

describe('the picture', () => {
  const scene = sceneOf(tens, frame);

  it('has the phases one after the other', () => {
    const bands = bandsOf(tens.steps);
    expect(bands.map(({ phase }) => phase).slice(0, 4)).toEqual([
      'forward',
      'reverse',
      'recompute',
      'reverse',
    ]);
    expect(bands).toHaveLength(20);
    expect(bands.at(-1)?.to).toBe(281);
  });

  it('names every phase once where bands are narrow, and no name lies on another', () => {
    for (const width of [260, 420, 800]) {
      const { bands, x, right } = sceneOf(tens, { ...frame, width });
      const names = bandNames(bands, { x, letter: 6.4, right });
      expect(names.map(({ phase }) => phase).toSorted()).toEqual([
        'forward',
        'recompute',
        'reverse',
      ]);
      const places = names.map(({ text, x: at, anchor, lane }) => {
        const low = anchor === 'start' ? at : at - 6.4 * text.length;
        return { low, high: low + 6.4 * text.length, lane };
      });
      for (const a of places) {
        for (const b of places) {
          if (a !== b && a.lane === b.lane) expect(a.high < b.low || b.high < a.low).toBe(true);
        }
      }
    }
  });

  it('draws a bar for every stay in memory, and tells what was computed again', () => {
    const bars = barsOf(tens, scene);
    expect(bars).toHaveLength(tens.spans.length + 1);
    expect(bars.filter(({ kind }) => kind === 'again')).toHaveLength(81);
    const cut = bars.find(({ node, kind }) => node === 10 && kind === 'kept');
    expect(cut?.x1).toBeCloseTo(scene.x(9));
    expect(cut?.x2).toBeCloseTo(scene.x(272));
  });

  it('shows a hundred rows as even rows of whole pixels, within the height', () => {
    expect(scene.pitch).toBe(Math.round(scene.pitch));
    expect(scene.thick).toBeLessThan(scene.pitch);
    expect(scene.height).toBeLessThanOrEqual(frame.height + 0.5 * tens.names.length);
    const few = sceneOf(planOf('a = x*x; L = a*x', [], { x: 1 }), frame);
    expect(few.height).toBeLessThan(0.6 * frame.height);
  });

  it('finds rows and steps under a hand, and the cursor over its step', () => {
    for (const node of [0, 37, 100]) expect(scene.nodeAt(scene.y(node))).toBe(node);
    for (const tick of [1, 57, 281]) expect(scene.tickAt(cursorAt(scene, tick))).toBe(tick);
    expect(scene.tickAt(-50)).toBe(0);
    expect(scene.nodeAt(1e4)).toBe(100);
  });

  it('writes names one below the other, checkpoints first', () => {
    const places = placesOf(tens, TENS);
    const named = namedRows(tens, places, scene);
    for (const place of places) expect(named).toContain(place);
    named.slice(1).forEach((node, k) => {
      expect(scene.y(node) - scene.y(named[k])).toBeGreaterThanOrEqual(0.9 * scene.line);
    });
  });

  it('has the total as a stair under the ceiling of what is stored without checkpoints', () => {
    const stair = stairOf(tens, scene);
    expect(stair).toHaveLength(4 * 281);
    const top = Math.min(...stair.filter((_, k) => k % 2 === 1));
    expect(top).toBeCloseTo(scene.level(20));
    expect(scene.level(101)).toBeCloseTo(scene.curveTop);
    expect(tens.steps[worstStep(tens)].numbers + 1).toBe(20);
    expect(stepTicks(281, scene).at(0)).toBe(50);
  });

  it('holds for programs of arrays', () => {
    const net = planOf(NETWORK, ['h']);
    const drawn = sceneOf(net, { ...frame, width: 320 });
    expect(drawn.left).toBeLessThanOrEqual(0.4 * 320);
    expect(mostStored(net)).toBeLessThanOrEqual(drawn.ceiling);
  });
});

describe('what a rule saves', () => {
  const answer = ended<ProgramTrace>(
    trace.work({
      fn: { source: 's = sigmoid(x); t = s*y; u = s + t; L = relu(u)', values: { x: 1, y: 2 } },
      level: 'statement',
      folded: [],
      velocity: {},
      weights: [1],
      second: false,
    }) as Generator,
  );
  const saved = (name: string) =>
    savedBy(
      answer,
      answer.nodes.findIndex((node) => node.name === name),
    ).map(({ text }) => text);

  it('is the output of sigmoid, both inputs of a product, nothing of a sum, a mask of relu', () => {
    expect(saved('s')).toEqual(['its own output s']);
    expect(saved('t').toSorted()).toEqual(['its input s', 'its input y']);
    expect(saved('u')).toEqual([]);
    expect(saved('L')).toEqual(['its input u, of which only the sign counts: a mask would do']);
  });
});
