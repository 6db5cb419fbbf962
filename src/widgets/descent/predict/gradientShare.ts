/**
 * By how many times −η∇f a method moves on account of the gradient at the point alone: heavy ball 1, in the averaged
 * convention 1 − β, Nesterov's form 1 + β. null for methods without a velocity, which mix it otherwise.
 */
export function gradientShare(optimiser: string, beta: number): number | null {
  if (optimiser === 'heavyBallAveraged') return 1 - beta;
  if (optimiser === 'nesterov') return 1 + beta;
  return optimiser === 'gradientDescent' ||
    optimiser === 'heavyBall' ||
    optimiser === 'heavyBallClassic'
    ? 1
    : null;
}
