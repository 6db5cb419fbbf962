import { indented } from '../../lang/dialects/python.ts';
import type { Library } from './library.ts';
import type { Plan } from './plan.ts';
import { changeLines, settingLines } from './settings.ts';
import { torchSetUp, torchStep } from './torchSteps.ts';
import { wrapped } from './wrapped.ts';

/**
 * `descend(x, steps)`, the loop of `core/optim/run.ts` for one method: stops, then changes, schedule, noise, the
 * step and the projection.
 *
 * @param f what the function is called.
 */
export function descendFunction(library: Library, plan: Plan, f: string): string {
  const { method, rate, torch, noisy, projects } = plan;
  const words = { ...library, eta: rate === undefined ? 'eta' : 'eta_t' };
  const noise = noisy ? 'noise[t]' : undefined;
  const loop = [
    ...stopLines(library, plan, f),
    ...changeLines(plan.settings, plan.changes),
    ...(rate === undefined ? [] : [`eta_t = ${rate}`]),
    ...seenLines(plan, f),
    ...(torch ? torchStep(plan, torch, words.eta) : method.step(words)),
    ...(projects ? [torch ? 'x.copy_(project(x))' : 'x = project(x)'] : []),
    `path.append(${torch ? 'x.clone()' : 'x'})`,
  ];
  const looks = method.functions !== undefined && noise === undefined;
  const body = [
    `"""${plan.title}, from x.`,
    '',
    ...wrapped(sentence(plan.convention)),
    '"""',
    ...settingLines(plan.settings),
    ...(torch ? torchSetUp(torch) : method.init(words)),
    ...(looks ? [`look = lambda z: (${f}(*z), gradient(*z))`] : []),
    `path = [${torch ? 'x.clone()' : 'x'}]`,
    'for t in range(steps):',
    ...indented(loop),
    'return path',
  ];
  return ['def descend(x, steps):', ...indented(body)].join('\n');
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Evaluates at x, and leaves the loop where nothing can follow. */
function stopLines({ np }: Library, { method, torch, noisy, projects }: Plan, f: string): string[] {
  const looks = method.functions !== undefined && !noisy;
  const value = looks ? 'value' : `${f}(*x)`;
  const lines = [looks ? 'value, g = look(x)' : 'g = gradient(*x)'];
  // What a border is in the way of does not count.
  if (projects) lines.push('move = project(x - g) - x  # -g, as far as nothing is in its way');
  const slope = projects ? 'move' : 'g';
  lines.push(`if lost(x, ${value}, ${slope}):`, '    break');
  // Noise moves on from anywhere.
  if (noisy) return lines;
  if (torch?.memory) {
    const [name, entry] = torch.memory;
    lines.push(`${name} = optimiser.state[x].get('${entry}', ${np}.zeros(2))`);
  }
  const also = method.atRest === undefined ? '' : ` and ${method.atRest}`;
  return [...lines, `if ${np}.linalg.norm(${slope}) <= 1e-12${also}:`, '    break  # at rest'];
}

/** What the step sees of f: with noise, f(x) + ξᵀx. */
function seenLines({ method, noisy }: Plan, f: string): string[] {
  if (!noisy) return [];
  if (method.functions === undefined) return ['g = g + noise[t]'];
  return [
    `look = lambda z: (${f}(*z) + noise[t] @ z, gradient(*z) + noise[t])`,
    'value, g = look(x)',
  ];
}
