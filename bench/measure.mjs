/**
 * Medians of several timed rounds, the contenders taking turns within each round, so that a slow moment of
 * the machine falls on all of them. Times are milliseconds per call.
 *
 * @param {Record<string, () => unknown>} contenders
 * @param {{ rounds?: number, least?: number }} [options] `least`: milliseconds a round of one contender lasts.
 * @returns {Record<string, number>}
 */
export function measure(contenders, { rounds = 9, least = 60 } = {}) {
  const names = Object.keys(contenders);
  const repeats = Object.fromEntries(
    names.map((name) => {
      const call = contenders[name];
      call();
      const start = performance.now();
      call();
      const once = Math.max(performance.now() - start, 0.001);
      return [name, Math.max(1, Math.round(least / once))];
    }),
  );
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      for (let k = 0; k < repeats[name]; k++) contenders[name]();
      times[name].push((performance.now() - start) / repeats[name]);
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, times[name].sort((a, b) => a - b)[Math.floor(rounds / 2)]]),
  );
}
