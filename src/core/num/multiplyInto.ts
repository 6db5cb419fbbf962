/**
 * A·B into `out`, (m × inner)(inner × n), all column by column. Two rows and two columns at a time: four
 * sums stay in registers, and each number read serves two of them. Every sum adds in the order of k, so
 * that the bits are those of the plain loops.
 */
export function multiplyInto(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  m: number,
  inner: number,
  n: number,
): void {
  for (let j = 0; j < n; j += 2) {
    // The last of an odd number of rows or columns is its own partner.
    const left = j * inner;
    const right = j + 1 < n ? left + inner : left;
    const across = j + 1 < n ? m : 0;
    for (let i = 0; i < m; i += 2) {
      const down = i + 1 < m ? 1 : 0;
      let upperLeft = 0;
      let lowerLeft = 0;
      let upperRight = 0;
      let lowerRight = 0;
      for (let k = 0, at = i; k < inner; k++, at += m) {
        const upper = a[at];
        const lower = a[at + down];
        const first = b[left + k];
        const second = b[right + k];
        upperLeft += upper * first;
        lowerLeft += lower * first;
        upperRight += upper * second;
        lowerRight += lower * second;
      }
      const to = i + j * m;
      out[to] = upperLeft;
      out[to + down] = lowerLeft;
      out[to + across] = upperRight;
      out[to + across + down] = lowerRight;
    }
  }
}
