import { readdirSync } from 'node:fs';

const folders = (path: string) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const lessons = folders('./content')
  .filter((name) => /^\d\d-/.test(name))
  .map((name) => `/lessons/${name}/`);
const figures = folders('./src/widgets').flatMap((id) => [`/lab/${id}/`, `/embed/${id}/`]);

/** Every address of the site that gets an HTML file of its own. `/404/` becomes 404.html. */
export const pages = [
  '/',
  '/404/',
  '/lab/',
  '/glossary/',
  '/about/',
  '/about/gallery/',
  ...figures,
  ...lessons,
];
