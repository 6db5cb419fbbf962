import { sealed } from '../url/check.ts';
import { printKept, type Slots } from '../url/kept.ts';

const base = (path: string): string =>
  new URL(`${import.meta.env.BASE_URL}${path}`, location.origin).href;

/** The address of a state in the lab, sealed, with the kept states if there are any. */
export function labAddress(id: string, query: string, slots?: Slots): string {
  const kept = slots ? printKept(slots) : '';
  return `${base(`lab/${id}/`)}?${sealed(query)}${kept && `#${kept}`}`;
}

/** The same state alone on a page, for an iframe. */
export const embedAddress = (id: string, query: string): string =>
  `${base(`embed/${id}/`)}?${sealed(query)}`;

/** What a teacher pastes into a page of their own. */
export const embedCode = (id: string, title: string, query: string): string =>
  `<iframe src="${embedAddress(id, query).replaceAll('&', '&amp;')}" title="${title}" ` +
  'width="100%" height="720" style="border:0" allow="fullscreen; clipboard-write"></iframe>';
