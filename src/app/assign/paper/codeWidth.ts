/** Phones read printed modules of this size, in millimetres; finer ones only with luck. */
const MODULE_MM = 0.4;
const LEAST_MM = 26;

/** How wide a printed code is, in millimetres. @param modules along a side, with the quiet zone; NaN without a code. */
export const codeWidth = (modules: number): number | null =>
  modules > 0 ? Math.max(LEAST_MM, Math.round(modules * MODULE_MM * 10) / 10) : null;
