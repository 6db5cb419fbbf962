import { sealSeed } from '../url/seed.ts';

/** The whole address of an exercise with its numbers, to be copied. */
export const exerciseAddress = (id: string, version: number, seed: string): string =>
  new URL(
    `${import.meta.env.BASE_URL}x/${id}/?seed=${sealSeed(id, version, seed)}`,
    window.location.origin,
  ).href;
