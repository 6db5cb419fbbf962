/** The number that a part of some numbers lies below. */
export const quantile = (numbers, part) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(part * (numbers.length - 1))];

/**
 * Milliseconds per call, the contenders taking turns in many short rounds. Of each the lowest tenth, since
 * whatever else runs on the machine only ever adds.
 *
 * @param {Record<string, () => unknown>} contenders
 * @param {{ rounds?: number, least?: number }} [options] `least`: milliseconds a round of one contender lasts.
 * @returns {Record<string, number>}
 */
export function measure(contenders, { rounds = 41, least = 2 } = {}) {
  const names = Object.keys(contenders);
  // Results are kept, or a compiler might leave out what makes them.
  const kept = {};
  const time = (name, repeats) => {
    const start = performance.now();
    for (let k = 0; k < repeats; k++) kept[name] = contenders[name]();
    return (performance.now() - start) / repeats;
  };
  const repeats = Object.fromEntries(
    names.map((name) => {
      // Often enough to be compiled, then a few times to see how long one takes.
      const first = Math.max(time(name, 1), 1e-3);
      time(name, Math.ceil((20 * least) / first));
      const once = Math.min(...Array.from({ length: 5 }, () => time(name, 1)));
      return [name, Math.max(1, Math.round(least / Math.max(once, 1e-4)))];
    }),
  );
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times[name].push(time(name, repeats[name]));
  }
  return Object.fromEntries(names.map((name) => [name, quantile(times[name], 0.1)]));
}
