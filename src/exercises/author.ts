// The one door for templates: content/NN-slug/exercises/<id>.ts imports from here and from nowhere else.
import type { Template } from './engine/template.ts';

export * from './engine/asking.ts';
export * from './engine/authoring.ts';
export type { Answer, Item, Sketch, SketchLine } from './engine/asked.ts';

/** Declares a template; its draws are typed by what `draw` returns. */
export const template = <D>(declared: Template<D>): Template<D> => declared;
