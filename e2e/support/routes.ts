/** Every kind of page, by its address. */
export const ROUTES = [
  '',
  'lessons/01-univariate/',
  'lessons/02-partials-gradient/',
  'lessons/09-gradient-descent/',
  'lab/',
  'lab/descent/',
  'lab/tangent/',
  'lab/gradient/',
  'lab/jacobian/',
  'lab/chain/',
  'embed/descent/',
  'glossary/',
  'about/',
  'about/writing/',
  'nowhere/',
] as const;
