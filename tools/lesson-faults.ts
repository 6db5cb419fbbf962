// Build time: all that is wrong with a lesson at once, so that its author does not build once a fault.
import type { LessonFile, Node } from './lesson-tree.ts';

export interface Faults {
  readonly add: (node: Node, reason: string) => void;
  /** Stops the build when there is any: at the place of the first, with all of them in the message. */
  readonly stop: () => void;
}

export function faultsOf(file: LessonFile): Faults {
  const found: { node: Node; reason: string }[] = [];
  return {
    add: (node, reason) => void found.push({ node, reason }),
    stop: () => {
      const [first, ...rest] = found;
      if (!first) return;
      const others = rest.map(({ node, reason }) => `\n${placeOf(node)} ${reason}`);
      const { position } = first.node;
      file.fail(first.reason + others.join(''), position && { place: position });
    },
  };
}

const placeOf = ({ position }: Node): string =>
  position ? `${position.start.line}:${position.start.column}` : 'also:';
