/** Where the lessons stand on the path drawn on the home page: a level for each row, in drawing units. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

export const WIDE = { width: 1240, height: 136 } as const;

/** The wide drawing runs rightward; two branches part after lesson 2 and meet in lesson 10. */
const wide: readonly Spot[] = [
  { x: 40, y: 49 },
  { x: 187, y: 49 },
  { x: 334, y: 14 },
  { x: 481, y: 46 },
  { x: 628, y: 14 },
  { x: 775, y: 14 },
  { x: 922, y: 14 },
  { x: 481, y: 98 },
  { x: 775, y: 98 },
  { x: 1069, y: 54 },
  { x: 1214, y: 54 },
];

const ROW = 44;
export const NARROW = { width: 84, height: 11 * ROW } as const;

/** The narrow one runs downward, a row for each lesson; side branches stand further right. */
const lanes = [20, 20, 20, 44, 20, 20, 20, 68, 68, 20, 20];

export function wideSpot(lesson: number): Spot {
  return wide[lesson - 1] ?? { x: 0, y: 0 };
}

export function narrowSpot(lesson: number): Spot {
  return { x: lanes[lesson - 1] ?? 20, y: (lesson - 0.5) * ROW };
}

/** An edge that leaves and arrives along the direction of travel. */
export function wideEdge(from: number, to: number): string {
  const [a, b] = [wideSpot(from), wideSpot(to)];
  const middle = (a.x + b.x) / 2;
  return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
}

/** Changes lane within one row and then runs straight, so that edges do not cross nodes between. */
export function narrowEdge(from: number, to: number): string {
  const [a, b] = [narrowSpot(from), narrowSpot(to)];
  const half = ROW / 2;
  if (b.x >= a.x) {
    const bend = a.y + ROW;
    return `M${a.x} ${a.y}C${a.x} ${a.y + half} ${b.x} ${bend - half} ${b.x} ${bend}V${b.y}`;
  }
  const bend = b.y - ROW;
  return `M${a.x} ${a.y}V${bend}C${a.x} ${bend + half} ${b.x} ${b.y - half} ${b.x} ${b.y}`;
}
