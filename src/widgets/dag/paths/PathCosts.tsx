import { entryName } from '../../../ui/math/entryName.ts';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import type { ProgramTrace } from '../../../worker/protocol/program.ts';
import { isScalar } from '../journey.ts';
import { barred } from '../label.ts';
import { factoredTex } from './factoredTex.ts';
import { costsOf, sharesOf } from './pathCosts.ts';
import styles from './PathsPanel.module.css';
import { Shares } from './Shares.tsx';
import { counted, countText } from './waySay.ts';

interface PathCostsProps {
  readonly answer: ProgramTrace;
  readonly node: number;
}

/** Ways against edges, in the program's own numbers, and the brackets that make the difference. */
export function PathCosts({ answer, node }: PathCostsProps) {
  const { nodes } = answer;
  const { ways, edges } = costsOf(answer, node);
  const shares = sharesOf(answer, node);
  const tex = factoredTex(answer, node);
  const again = shares.find(({ user, ways: own }) => own > 1 && user !== answer.output);
  const numbers = nodes.every(isScalar);
  const name = nodes[node].name;
  return (
    <section className={styles.part} aria-label="Why accumulation is dynamic programming">
      <p className={styles.title}>Why accumulation is dynamic programming</p>
      <table className={styles.costs}>
        <thead>
          <tr>
            <td />
            <th scope="col">way by way</th>
            <th scope="col">accumulated</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="walks"
            left={counted(ways.count, 'way')}
            right={counted(edges.count, 'edge')}
          />
          <Row
            name={numbers ? 'multiplications' : 'products with J'}
            left={countText(ways.products)}
            right={countText(edges.products)}
          />
          <Row
            name="additions"
            left={countText(ways.additions)}
            right={countText(edges.additions)}
          />
          <Row
            name="gives"
            left={
              <>
                <i>{barred(name)}</i> alone
              </>
            }
            right={nodes.length === 2 ? 'both adjoints' : `all ${nodes.length} adjoints`}
          />
        </tbody>
      </table>
      <p className={styles.note}>
        <Shares answer={answer} node={node} /> Adjoints add up likewise, weighted by the edges:
      </p>
      {tex && (
        <div className={styles.tex}>
          <WideTex label="The adjoint with the ways in brackets" tex={tex} />
        </div>
      )}
      {again && (
        <p className={styles.note}>
          The bracket of <i className={styles.adjoint}>{barred(nodes[again.user].name)}</i> holds{' '}
          {again.ways === 2 ? 'both' : `all ${countText(again.ways)}`} ways through{' '}
          <i>{entryName(nodes[again.user].name)}</i>: it is one number, computed once and used
          again, and not multiplied out.
        </p>
      )}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly left: React.ReactNode;
  readonly right: string;
}

function Row({ name, left, right }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{left}</td>
      <td>{right}</td>
    </tr>
  );
}
