import { describe, expect, it } from 'vitest';
import { randomProgram } from '../../../core/ad/randomProgram.ts';
import { complete } from '../../../core/num/complete.ts';
import { createRng } from '../../../core/num/rng.ts';
import { trace } from '../../../worker/handlers/trace.ts';
import { createGame, type Game } from './game.ts';
import { HINTS } from './hints.ts';
import { attemptOf, isFinished } from './playState.ts';
import { choiceOf } from './order.ts';
import { picturedEdges, picturedNode, picturedPile } from './pictured.ts';
import { playWords } from './playWords.ts';
import { problemOf, refusalOf, type Asked, type Problem } from './problem.ts';
import { adjointId, questionsOf, slopeId, truthOf } from './question.ts';
import { added } from './score.ts';

const P12 = 'a = x + y; b = a*x; c = a*y; d = b*c; L = d + a';
const AT = { x: 0.6, y: 1.4 };

function answered(
  source: string,
  values: Record<string, number> = AT,
  level: 'statement' | 'operation' = 'statement',
): Asked {
  const fn = { source, values };
  const asked = { fn, level, folded: [], velocity: {}, weights: [], second: false };
  const done = complete(trace.work(asked));
  if (!done.ok) throw new Error(done.faults[0].message);
  return { ...done.value, asked };
}

const p12 = problemOf(answered(P12));
const at = ({ trace: { nodes } }: Problem, name: string): number =>
  nodes.findIndex((node) => node.name === name);

/** Fills in a node; the truth unless something else is given. */
function fill(game: Game, problem: Problem, node: number, typed?: string): void {
  for (const question of questionsOf(problem, node, game.getState().style)) {
    game.type(problem, question.id, typed ?? String(truthOf(problem, question)));
  }
  game.check(problem);
}

/** Plays to the end in the order of a preference among the legal nodes. */
function playOut(problem: Problem, prefer: (legal: readonly number[]) => number): Game {
  const game = createGame();
  while (!isFinished(problem, game.play(problem))) {
    const done = new Set(game.play(problem).done);
    const legal = problem.trace.nodes.flatMap((__, k) =>
      choiceOf(problem, done, k).kind === 'legal' ? [k] : [],
    );
    const node = prefer(legal);
    game.choose(problem, node);
    expect(game.play(problem).chosen).toBe(node);
    fill(game, problem, node);
  }
  return game;
}

/** Every legal order of a problem. */
function orders(problem: Problem, done: readonly number[] = []): number[][] {
  if (done.length === problem.trace.nodes.length) return [[...done]];
  return problem.trace.nodes.flatMap((_, k) =>
    choiceOf(problem, new Set(done), k).kind === 'legal' ? orders(problem, [...done, k]) : [],
  );
}

describe('orders', () => {
  it('all lead to the end, with the adjoints of p12', () => {
    const all = orders(p12);
    // b and c in either order, x and y in either order.
    expect(all).toHaveLength(4);
    for (const order of all) {
      let step = 0;
      const game = playOut(p12, () => order[step++]);
      const play = game.play(p12);
      expect(isFinished(p12, play)).toBe(true);
      expect(added(play.scores)).toEqual({ points: 28, of: 28 });
      expect(playWords(answered(P12), game)).toContain('x has adjoint 9.96');
    }
  });

  it('lead to the end in 50 drawn programs, whatever is preferred', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const { source, values } = randomProgram({ seed, statements: 4 + (seed % 5), byHand: true });
      const answer = answered(source, values);
      expect(refusalOf(answer), source).toBeNull();
      const problem = problemOf(answer);
      const rng = createRng(seed);
      const game = playOut(problem, (legal) => legal[rng.below(legal.length)]);
      expect(isFinished(problem, game.play(problem))).toBe(true);
      expect(game.play(problem).slips).toEqual([]);
    }
  });

  it('name the users that are missing', () => {
    const game = createGame();
    game.choose(p12, at(p12, 'a'));
    const { said, chosen, missteps } = game.play(p12);
    expect(said?.sentences[0]).toBe(
      'a is not ready: b, c and L have not paid in yet. The sweep starts at the output, L.',
    );
    expect([chosen, missteps]).toEqual([null, 1]);
    for (const name of ['L', 'd', 'b']) {
      game.choose(p12, at(p12, name));
      fill(game, p12, at(p12, name));
    }
    game.choose(p12, at(p12, 'a'));
    expect(game.play(p12).said?.sentences[0]).toBe('a is not ready: c has not paid in yet.');
    game.choose(p12, at(p12, 'b'));
    expect(game.play(p12).said?.sentences[0]).toBe('b is done already: its adjoint is 2.8.');
  });

  it('say that an input sends nothing on, and that a node nobody uses may be taken at any time', () => {
    const unused = problemOf(answered('a = x*y; d = x + 2; L = a^2', { x: 3, y: 2 }));
    const game = createGame();
    const d = at(unused, 'd');
    game.choose(unused, d);
    expect(game.play(unused).said?.sentences[0]).toContain('d is used by nobody');
    fill(game, unused, d, '0');
    expect(game.play(unused).done).toEqual([d]);
    for (const name of ['L', 'a', 'x']) {
      game.choose(unused, at(unused, name));
      fill(game, unused, at(unused, name));
    }
    game.choose(unused, at(unused, 'x'));
    expect(game.play(unused).said?.sentences[0]).toContain('has no arguments');
  });
});

describe('a game', () => {
  it('counts points: full at once, less for each hint and wrong try, none when shown', () => {
    const game = createGame();
    const score = () => game.play(p12).scores.at(-1);
    const L = at(p12, 'L');
    game.choose(p12, at(p12, 'x'));
    game.choose(p12, L);
    fill(game, p12, L);
    expect(score()).toEqual({ points: 3, of: 4 });
    const d = at(p12, 'd');
    game.choose(p12, d);
    game.type(p12, adjointId(d), 'nonsense');
    game.check(p12);
    expect(attemptOf(game.play(p12), adjointId(d))).toMatchObject({ typed: 'nonsense', wrong: 0 });
    fill(game, p12, d, '3.36');
    game.hint(p12, adjointId(d));
    fill(game, p12, d);
    expect(score()).toEqual({ points: 2, of: 4 });
    const c = at(p12, 'c');
    game.choose(p12, c);
    for (let k = 0; k < HINTS + 2; k++) game.hint(p12, adjointId(c));
    expect(attemptOf(game.play(p12), adjointId(c)).hints).toBe(HINTS);
    const [question] = questionsOf(p12, c, 'short');
    game.tell(p12, question);
    expect(score()).toEqual({ points: 1, of: 4 });
    expect(game.play(p12).done).toContain(c);
    expect(game.play(p12).slips).toEqual(['node-value']);
  });

  it('asks for the slopes too, and judges what is there', () => {
    const game = createGame();
    game.set({ style: 'full' });
    for (const name of ['L', 'd', 'b', 'c']) {
      game.choose(p12, at(p12, name));
      fill(game, p12, at(p12, name));
    }
    const a = at(p12, 'a');
    game.choose(p12, a);
    const slopes = p12.sends[a].map(({ edge }) => slopeId(edge));
    game.type(p12, slopes[0], '4.36');
    game.type(p12, slopes[1], '1,4');
    game.check(p12);
    const { attempts, said } = game.play(p12);
    expect([attempts[slopes[0]].state, attempts[slopes[1]].state]).toEqual(['wrong', 'right']);
    expect(said?.sentences).toHaveLength(1);
    expect(picturedPile(p12, game.play(p12))?.parts.map(({ label }) => label)).toContain(
      'c 1.2·1.4',
    );
    // Only the adjoint is asked for now, and it is there.
    game.type(p12, adjointId(a), '4.36');
    game.set({ style: 'short' });
    game.check(p12);
    expect(game.play(p12).done).toContain(a);
  });

  it('is kept by its program and values, and fresh for others', () => {
    const game = createGame();
    game.choose(p12, at(p12, 'L'));
    const other = problemOf(answered(P12, { x: 1, y: 1 }));
    expect(game.play(other).chosen).toBeNull();
    expect(game.play(problemOf(answered(P12))).chosen).toBe(at(p12, 'L'));
    game.again(p12);
    expect(game.play(p12)).toMatchObject({ done: [], chosen: null });
  });

  it('gives nothing away in picture or words', () => {
    const game = createGame();
    const answer = answered(P12);
    for (const name of ['L', 'd']) {
      game.choose(p12, at(p12, name));
      fill(game, p12, at(p12, name));
    }
    game.choose(p12, at(p12, 'b'));
    const play = game.play(p12);
    const shown = (name: string) => picturedNode(p12, play, at(p12, name)).quantities[1]?.data;
    expect(shown('d')).not.toBeNull();
    expect(['b', 'c', 'a', 'x', 'y'].map(shown)).toEqual([null, null, null, null, null]);
    const edges = picturedEdges(p12, play);
    expect(edges.filter(({ width }) => width !== undefined)).toEqual([]);
    const labelled = edges.filter(({ label }) => label !== '').map(({ from }) => from);
    expect(new Set(labelled)).toEqual(new Set([at(p12, 'd')]));
    expect(edges.find(({ from }) => from === at(p12, 'b'))?.state).toBe('flowing');
    const words = playWords(answer, game);
    expect(words).toContain('The adjoint of b is being asked for, used by d.');
    expect(words).not.toMatch(/4\.36|9\.96|6\.76/);
    expect(words).toContain('2 of 7 nodes done');
  });

  it('holds both edges of x·x apart', () => {
    const square = problemOf(answered('a = x*x; L = a*y', { x: 3, y: 2 }, 'operation'));
    expect(square.sends[at(square, 'x')].map(({ place }) => place)).toEqual([1, 2]);
    const game = playOut(square, (legal) => legal[0]);
    expect(isFinished(square, game.play(square))).toBe(true);
  });

  it('refuses arrays, long programs and slopes that are not finite', () => {
    expect(refusalOf(answered('x: 3; L = sum(x.^2)', {}))).toBe('arrays');
    expect(refusalOf(answered('a = x*y; L = (a, x)', {}))).toBe('outputs');
    const long = Array.from({ length: 30 }, (_, k) => `h${k + 1} = tanh(${k ? `h${k}` : 'x'})`);
    expect(refusalOf(answered(long.join('; '), { x: 1 }))).toBe('many');
    expect(refusalOf(answered('u = sqrt(x); L = u*y', { x: 0, y: 0 }))).toBe('numbers');
    expect(playWords(answered('x: 3; L = sum(x.^2)', {}), createGame())).toContain('by entries');
  });
});
