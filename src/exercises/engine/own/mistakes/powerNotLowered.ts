import { ancestors } from '../../../../core/ad/reach.ts';
import { vjp } from '../../../../core/ad/vjp.ts';
import type { ApplyNode } from '../../../../core/ir/types.ts';
import { assembled } from '../derive.ts';
import { freshInput, rebuild } from '../rebuild.ts';
import { texOf } from '../show.ts';
import type { Problem } from '../problem.ts';
import type { OwnMistake } from './find.ts';

/** n·xⁿ where n·xⁿ⁻¹ is due, in every power of a bare variable. */
export const powerNotLowered: OwnMistake = {
  id: 'POWER_NOT_LOWERED',
  short: 'the exponent came down but the power stayed',
  find(problem) {
    const { graph, by } = problem;
    const powers = barePowers(problem);
    const [first] = powers;
    if (!first) return [];
    const held = powers.map((power) => ({ power, s: freshInput(graph, power.id) }));
    const cut = new Map(held.map(({ power, s }) => [power.id, s] as const));
    const back = new Map(held.map(({ power, s }) => [s, power.id] as const));
    const node = assembled(problem, (output) => {
      const slopes = vjp(graph, rebuild(graph, output, cut), [...by, ...held.map(({ s }) => s)]);
      return by
        .map((x, k) =>
          held.reduce(
            (sum, { power: { id, args }, s }, at) =>
              args[0] === x
                ? graph.add(
                    sum,
                    graph.mul(slopes[by.length + at] ?? s, graph.mul(args[1] ?? id, id)),
                  )
                : sum,
            slopes[k] ?? output,
          ),
        )
        .map((slope) => rebuild(graph, slope, back));
    });
    if (node === undefined) return [];
    const power = texOf(problem, first.id);
    return [
      {
        node,
        say: `The exponent came down as a factor, but the power was not lowered. In the derivative of $${power}$ the new exponent is one less: $(x^n)' = n\\,x^{n-1}$.`,
      },
    ];
  },
};

/** x², y³, …: powers with a constant exponent of a variable itself. */
function barePowers({ graph, output, by }: Problem): readonly ApplyNode[] {
  const needed = ancestors(graph, [output]);
  return graph.nodes.filter((node): node is ApplyNode => {
    if (node.kind !== 'apply' || node.op !== 'pow' || !needed[node.id]) return false;
    const [base = -1, exponent = -1] = node.args;
    return by.includes(base) && graph.constantValue(exponent) !== undefined;
  });
}
