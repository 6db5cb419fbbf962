/** `9.83`: as many decimals as anybody counts. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

/** `1 point`, `2.5 points`. */
export function pointsSaid(points: number): string {
  const text = pointsText(points);
  return text === '1' ? '1 point' : `${text} points`;
}

/** `1 exercise`, `3 exercises`. */
export const exercisesSaid = (count: number): string =>
  count === 1 ? '1 exercise' : `${count} exercises`;
