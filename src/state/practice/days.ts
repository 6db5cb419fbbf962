const DAY = 86_400_000;

/** The number of the reader's day, by the calendar on the wall: days that the clock changes are as long as others. */
export function localDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}
