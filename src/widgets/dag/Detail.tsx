import { useMemo } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { entryName, entryTex } from '../../ui/math/entryName.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { formatNumber, listed } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useDag, useResults, useWidgetState } from './context.ts';
import styles from './Dag.module.css';
import { adjointAt } from './journey.ts';
import { matrixTex } from './matrixTex.ts';
import { useStanding, type Standing } from './useStanding.ts';

/** The node that is looked at: its numbers, the Jacobians to its users, a check by differences, what its rule needs. */
export function Detail() {
  const standing = useStanding(true);
  const name = useWidgetState((s) => s.settled.node);
  const k = standing?.answer.nodes.findIndex((node) => node.name === name) ?? -1;
  if (!standing || k < 0) {
    return (
      <Remark>
        Choose a node, in the graph or in the list: its numbers, its local Jacobians and a check of
        its adjoint by central differences are shown here.
      </Remark>
    );
  }
  return <NodeDetail {...standing} k={k} />;
}

function NodeDetail({ answer, journey, moment, k }: Standing & { readonly k: number }) {
  const node = answer.nodes[k];
  const known = k < Math.max(journey.first, moment.known);
  const adjoint = journey.mode === 'forward' ? null : adjointAt(answer, journey, moment, k);
  const whole = adjoint !== null && !adjoint.partial;
  const name = entryTex(node.name);
  return (
    <section className={styles.detail} aria-label={`Node ${node.name}`}>
      <WideTex
        label="The node"
        tex={`${name}${node.tex === null || node.kind === 'input' ? '' : ` = ${node.tex}`}${known ? ` = \\htmlClass{k-out}{${matrixTex(node.value, node)}}` : ''}`}
      />
      {adjoint && (
        <WideTex
          label="Its adjoint"
          tex={`\\htmlClass{k-grad}{\\bar{${name}}} = \\htmlClass{k-grad}{${matrixTex(adjoint.data, node, true)}}${adjoint.partial ? '+\\cdots' : ''}`}
        />
      )}
      <Locals answer={answer} k={k} />
      {whole && <Check k={k} answer={answer} />}
      <Saved answer={answer} k={k} />
      {node.remarks.map((remark) => (
        <Remark key={remark} kind="remark">
          {node.name} sits on a kink: {remark}.
        </Remark>
      ))}
      <Fold statement={node.statement} kind={node.kind} />
    </section>
  );
}

/** ∂w/∂z of each user w, as a formula and in numbers. */
function Locals({ answer, k }: Pick<Standing, 'answer'> & { readonly k: number }) {
  const lines = useMemo(
    () =>
      answer.edges
        .filter(({ to }) => to === k)
        .slice(0, MOST_LINES)
        .map((edge) => {
          const [user, node] = [answer.nodes[edge.from], answer.nodes[k]];
          const head = `\\frac{\\partial ${entryTex(user.name)}}{\\partial ${entryTex(node.name)}}`;
          const { local, localTex } = edge;
          const shape = local ?? { rows: user.rows * user.cols, cols: node.rows * node.cols };
          const numbers = local && matrixTex(local.data, shape);
          const parts = [head, localTex, numbers].filter((part) => part !== null);
          const kind = [
            shape.rows * shape.cols > 1 ? `${shape.rows} × ${shape.cols}` : '',
            edge.structure === 'general' ? '' : STRUCTURES[edge.structure],
            edge.ruleStructure === 'rank one' ? 'what it sends back is an outer product' : '',
          ].filter(Boolean);
          return {
            key: `${edge.from} ${edge.slot}`,
            tex: parts.filter((part, i) => part !== parts[i - 1]).join(' = '),
            kind: shape.rows * shape.cols > 1 ? kind.join(', ') : '',
            bad: local?.data.some((x) => !Number.isFinite(x)) ?? false,
          };
        }),
    [answer, k],
  );
  return lines.map(({ key, tex, kind, bad }) => (
    <div key={key}>
      <WideTex label="A local Jacobian" tex={tex} />
      {kind !== '' && <Remark>{kind}</Remark>}
      {bad && (
        <Remark kind="alarm">
          This slope is infinite or undefined here: nothing finite can flow through it.
        </Remark>
      )}
    </div>
  ));
}

const MOST_LINES = 12;
const STRUCTURES = {
  zero: 'zero',
  identity: 'the identity',
  'scaled identity': 'a multiple of the identity',
  diagonal: 'diagonal: entry by entry',
  permutation: 'a permutation: entries change places',
  selection: 'a selection: each row picks one entry',
  kronecker: 'a Kronecker product Bᵀ ⊗ A',
  'rank one': 'an outer product',
  symmetric: 'symmetric',
  general: '',
} as const;

/** The adjoint once more, by moving the node alone. */
function Check({ answer, k }: Pick<Standing, 'answer'> & { readonly k: number }) {
  const difference = useResults((r) => r.difference);
  const node = answer.nodes[k];
  if (difference?.node !== node.name || difference.data.length !== node.adjoint.length) return null;
  const corner = answer.nodes.some(({ remarks }) => remarks.length > 0);
  let gap = 0;
  difference.data.forEach((d, i) => (gap = Math.max(gap, Math.abs(d - node.adjoint[i]))));
  return (
    <p data-check>
      Central differences, moving {entryName(node.name)} alone:{' '}
      <Tex tex={matrixTex(difference.data, node, true, 7)} />
      {Number.isFinite(gap)
        ? `, off by ${formatNumber(gap, 2)}.`
        : ', undefined beside this point.'}
      {corner &&
        gap > 1e-4 &&
        ' A node sits on a kink: differences take the middle of both slopes.'}
    </p>
  );
}

/** What the reverse rule of the node reads of the forward sweep. */
function Saved({ answer, k }: Pick<Standing, 'answer'> & { readonly k: number }) {
  const node = answer.nodes[k];
  if (node.kind === 'input') return null;
  const needed = node.saves.map((s) =>
    s === k ? `its own value` : entryName(answer.nodes[s].name),
  );
  const inside = node.savedInside > 0 ? ` and ${node.savedInside} numbers on the way` : '';
  return (
    <Remark>
      {needed.length === 0 && inside === ''
        ? 'Its reverse rule needs no value of the forward sweep.'
        : `Its reverse rule needs ${listed(needed) || 'no named value'}${inside}.`}
    </Remark>
  );
}

/** A statement of several operations as one node, and back. */
function Fold({
  statement,
  kind,
}: {
  readonly statement: string;
  readonly kind: 'input' | 'step';
}) {
  const { store } = useDag();
  const level = useWidgetState((s) => s.settled.level);
  const folded = useWidgetState((s) => s.settled.folded);
  const statements = useResults((r) => r.reading.statements);
  if (kind === 'input' || level === 'statement' || !statements.includes(statement)) return null;
  const isFolded = folded.includes(statement);
  return (
    <div className={styles.buttons}>
      <Button
        onClick={() =>
          store.commit({
            folded: isFolded ? folded.filter((name) => name !== statement) : [...folded, statement],
            node: statement,
            step: 0,
          })
        }
      >
        {isFolded ? `open ${statement} into its operations` : `fold ${statement} into one node`}
      </Button>
    </div>
  );
}
