/** Every kind of page, by its address. */
export const ROUTES = [
  '',
  'lessons/09-gradient-descent/',
  'lab/',
  'lab/descent/',
  'embed/descent/',
  'glossary/',
  'about/',
  'nowhere/',
] as const;
