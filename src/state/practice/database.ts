import type { DBSchema, IDBPDatabase } from 'idb';
import type { Attempt } from './attempt.ts';

/** Where attempts are kept: one entry for each, so that several tabs never write over each other. */
export interface AttemptDatabase {
  /** Keeps those whose ids are new; what is there stays as it is. All of them or none. */
  readonly add: (attempts: readonly Attempt[]) => Promise<void>;
  /** Whatever is there, in any order. */
  readonly all: () => Promise<readonly unknown[]>;
  readonly clear: () => Promise<void>;
}

interface Schema extends DBSchema {
  attempts: { key: string; value: unknown };
}

const NAME = 'gradus.practice';
const VERSION = 1;
const STORE = 'attempts';

/** Some browsers neither open a database nor say that they will not. */
const PATIENCE = 4000;

/**
 * The browser's own database on this device.
 *
 * @throws where it is closed to us. Ask again: what is closed now may open later.
 */
export async function openDatabase(): Promise<AttemptDatabase> {
  // Loaded when there is something to keep: a lesson is read without it.
  const { openDB } = await import('idb');
  let open: Promise<IDBPDatabase<Schema>> | null = null;
  const connect = (): Promise<IDBPDatabase<Schema>> => {
    open ??= openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
      // A newer version of this site waits in another tab: let it in, and open again when needed.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        open = null;
      },
      terminated: () => {
        open = null;
      },
    }).catch((reason: unknown) => {
      open = null;
      throw reason;
    });
    return open;
  };
  await inTime(connect());
  return {
    add: async (attempts) => {
      const transaction = (await connect()).transaction(STORE, 'readwrite');
      const { store } = transaction;
      const write = async (attempt: Attempt): Promise<void> => {
        if ((await store.getKey(attempt.id)) === undefined) await store.add(attempt);
      };
      await Promise.all([...attempts.map(write), transaction.done]);
    },
    all: async () => (await connect()).getAll(STORE),
    clear: async () => (await connect()).clear(STORE),
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
