import { PYTHON_WORDS } from './dialects/python.ts';

/** Gives every name of a text one that Python can have: `lambda` becomes `lambda_`. */
export class Names {
  private readonly given = new Map<string, string>();
  private readonly taken: Set<string>;

  constructor(reserved: readonly string[]) {
    this.taken = new Set([...PYTHON_WORDS, ...reserved]);
  }

  /** The name in the program; undefined for a name that was never declared. */
  of(name: string): string | undefined {
    return this.given.get(name);
  }

  declare(name: string): string {
    const fresh = this.fresh(name);
    this.given.set(name, fresh);
    return fresh;
  }

  /** A name that nothing else has. */
  fresh(wanted: string): string {
    let name = wanted;
    while (this.taken.has(name)) name += '_';
    this.taken.add(name);
    return name;
  }
}
