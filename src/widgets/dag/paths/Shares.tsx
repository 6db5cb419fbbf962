import { entryName } from '../../../ui/math/entryName.ts';
import { Fragment } from 'react';
import type { ProgramTrace } from '../../../worker/protocol/program.ts';
import { sharesOf } from './pathCosts.ts';
import { counted, countText } from './waySay.ts';

interface SharesProps {
  readonly answer: ProgramTrace;
  readonly node: number;
}

/** More users than these are counted, not named. */
const MOST = 6;

/** The users of a node and the ways that each brings: “x is used by a and b: 3 + 1 = 4 ways.” */
export function Shares({ answer, node }: SharesProps) {
  const { nodes } = answer;
  const shares = sharesOf(answer, node);
  const users = [...new Set(shares.map(({ user }) => nodes[user].name))];
  const name = <i>{entryName(nodes[node].name)}</i>;
  const total = counted(nodes[node].paths, 'way');
  if (users.length > MOST) {
    return (
      <>
        {name} is used by {users.length} nodes, whose ways are {total} together.
      </>
    );
  }
  if (shares.length === 1) {
    return (
      <>
        {name} is used by <i>{entryName(users[0])}</i> alone, and has its ways: {total}.
      </>
    );
  }
  return (
    <>
      {name} is used by{' '}
      {users.map((user, k) => (
        <Fragment key={user}>
          {k > 0 && (k === users.length - 1 ? ' and ' : ', ')}
          <i>{entryName(user)}</i>
        </Fragment>
      ))}
      : {shares.map(({ ways }) => countText(ways)).join(' + ')} = {total}.
    </>
  );
}
