import { existsSync, readdirSync } from 'node:fs';
import { SKILLS } from './src/exercises/engine/skills.ts';
import { exerciseFiles } from './tools/exercise-list.ts';
import { lessonFolders } from './tools/lesson-folders.ts';

const folders = (path: string) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** The names of the lessons that have a page. */
export const writtenLessons = lessonFolders()
  .filter(({ written }) => written)
  .map(({ id }) => id);
const lessons = writtenLessons.map((id) => `/lessons/${id}/`);
const figures = folders('./src/widgets')
  // A widget has its pages as soon as it can be opened.
  .filter((id) => existsSync(new URL(`./src/widgets/${id}/index.ts`, import.meta.url)))
  .flatMap((id) => [`/lab/${id}/`, `/embed/${id}/`]);

/** Every address of the site that gets an HTML file of its own. `/404/` becomes 404.html. */
export const pages = [
  '/',
  '/404/',
  '/start/',
  '/lab/',
  '/glossary/',
  '/cheat-sheet/',
  '/about/',
  '/about/gallery/',
  '/about/writing/',
  ...exerciseFiles().map(({ id }) => `/x/${id}/`),
  '/x/own/',
  '/x/sheet/',
  '/assign/',
  '/review/',
  '/practice/',
  '/practice/review/',
  ...writtenLessons.map((id) => `/practice/${id}/`),
  ...Object.keys(SKILLS).map((id) => `/practice/skill/${id}/`),
  ...figures,
  ...lessons,
];
