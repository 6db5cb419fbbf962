import { texNumber } from '../parts/texNumber.ts';
import { calm } from './say.ts';

const number = (x: number): string => texNumber(calm(x), 4);

/** A matrix row by row, for TeX. */
export const texSquare = ([a, b, c, d]: readonly number[]): string =>
  `\\begin{bmatrix}${number(a)} & ${number(b)}\\\\ ${number(c)} & ${number(d)}\\end{bmatrix}`;

/** The same of s₁₁, s₁₂, s₂₂. */
export const texSymmetric = ([a, b, d]: readonly number[]): string => texSquare([a, b, b, d]);

export const texColumn = (values: readonly number[]): string =>
  `\\begin{bmatrix}${values.map(number).join('\\\\ ')}\\end{bmatrix}`;

export const texRow = (values: readonly number[]): string => `[${values.map(number).join(',\\ ')}]`;
