/** What exercises train, in the order of the course: practice, worksheets and mastery are sorted by it. */
export const SKILLS = {
  derivative: 'Derivatives of one variable',
  'little-o': 'Remainders and little o',
  gradient: 'Gradients',
  'directional-derivative': 'Directional derivatives',
  'linear-model': 'Linear models',
  differentiability: 'What a rule needs',
  shapes: 'Shapes and layout',
  jacobian: 'Jacobians',
  elementwise: 'Elementwise maps and softmax',
  'vector-identities': 'Derivatives by vectors',
  'matrix-identities': 'Derivatives by matrices',
  proof: 'Steps of a proof',
  'chain-rule': 'The chain rule',
  cost: 'Counting work and memory',
  backpropagation: 'Backpropagation',
  modes: 'Forward and reverse mode',
  'gradient-check': 'Checking a gradient',
  hessian: 'Hessians and curvature',
  'quadratic-model': 'Quadratic models and Newton steps',
  'stationary-points': 'Stationary points',
  descent: 'Steps of a descent',
  'step-size': 'Step sizes and stability',
  models: 'Models and their gradients',
} as const;

export type SkillId = keyof typeof SKILLS;
