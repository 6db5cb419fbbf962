import { readdirSync } from 'node:fs';

const lessons = readdirSync(new URL('./content', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d\d-/.test(entry.name))
  .map((entry) => `/lessons/${entry.name}/`);

/** Every address of the site that gets an HTML file of its own. `/404/` becomes 404.html. */
export const pages = ['/', '/404/', '/lab/descent/', ...lessons];
