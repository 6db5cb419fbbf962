/** What a name on a sheet may have, as in the link of a student. */
const LONGEST = 200;

/** The names of a list, one a line, each once, in their order. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim().slice(0, LONGEST))
      .filter((name) => name !== ''),
  ),
];
