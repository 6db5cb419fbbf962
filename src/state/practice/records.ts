import { createCache, type ReadableStore } from '../store.ts';
import { attemptOf, inOrder, type Attempt } from './attempt.ts';
import { openDatabase, type AttemptDatabase } from './database.ts';
import { openTabs, type News, type Tabs } from './tabs.ts';

/** What is known of this reader's practice. */
export interface Practice {
  /** In the order in which they were made. */
  readonly attempts: readonly Attempt[];
  /** Whether what this device keeps has been read. Nobody's in the pages made at build time. */
  readonly ready: boolean;
  /** False where the browser keeps nothing for us: all of this then lasts as long as the page. */
  readonly kept: boolean;
}

/** Attempts, kept on this device and shown at once. */
export interface Records {
  readonly store: ReadableStore<Practice>;
  /** Reads what is kept, unless that was done before. */
  readonly load: () => Promise<void>;
  readonly add: (attempts: readonly Attempt[]) => Promise<void>;
  readonly all: () => Promise<readonly Attempt[]>;
  /** Whether all is gone: where it is not, what is left is shown again. */
  readonly clear: () => Promise<boolean>;
}

/** @param open and @param openTabs as the browser has them; tests hand in their own. */
export function createRecords(
  open: () => Promise<AttemptDatabase>,
  openTabs: (hear: (news: News) => void) => Tabs,
): Records {
  const store = createCache<Practice>({ attempts: [], ready: false, kept: true });
  /** What was made here and is not yet known to be kept. */
  const unsaved = new Map<string, Attempt>();
  let database: AttemptDatabase | null = null;
  let tabs: Tabs | null = null;
  let loading: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One thing after the other; whether it worked. */
  const inTurn = (work: (kept: AttemptDatabase) => Promise<void>): Promise<boolean> => {
    const turn = last.then(async () => {
      try {
        database ??= await open();
        await work(database);
        if (unsaved.size === 0) store.setState({ kept: true });
        return true;
      } catch {
        // Closed to us, full, or gone: the page works on with what it has, and says so.
        database = null;
        store.setState({ kept: false });
        return false;
      }
    });
    last = turn;
    return turn;
  };

  const show = (attempts: readonly Attempt[]): void =>
    store.setState({ attempts: merged(attempts, [...unsaved.values()]) });

  const forget = (): void => {
    unsaved.clear();
    store.setState({ attempts: [] });
  };

  const read = async (): Promise<void> => {
    await inTurn(async (kept) => show((await kept.all()).flatMap((one) => attemptOf(one) ?? [])));
    store.setState({ ready: true });
  };

  const tell = (news: News): void => reach().tell(news);
  const reach = (): Tabs =>
    (tabs ??= openTabs((news) => {
      if (news === 'cleared') forget();
      // A page that shows nothing of all this has nothing to read.
      if (loading) void read();
    }));

  const load = (): Promise<void> => {
    reach();
    return (loading ??= read());
  };

  return {
    store,
    load,
    add: async (attempts) => {
      for (const attempt of attempts) unsaved.set(attempt.id, attempt);
      show(store.getState().attempts);
      await inTurn(async (kept) => {
        const batch = [...unsaved.values()];
        if (batch.length === 0) return;
        await kept.add(batch);
        for (const { id } of batch) unsaved.delete(id);
        tell('added');
      });
    },
    all: async () => {
      await (loading ? read() : load());
      return store.getState().attempts;
    },
    clear: async () => {
      // At once, so that an answer given while the database works is not lost with the old ones.
      forget();
      const gone = await inTurn(async (kept) => {
        await kept.clear();
        show([]);
        tell('cleared');
      });
      if (!gone) await read();
      return gone;
    },
  };
}

/** Both in order; of two with the same id the first is kept. */
function merged(some: readonly Attempt[], more: readonly Attempt[]): readonly Attempt[] {
  const byId = new Map([...more, ...some].map((attempt) => [attempt.id, attempt]));
  return [...byId.values()].sort(inOrder);
}

/** This reader's records. */
export const records: Records = createRecords(openDatabase, openTabs);

export const addAttempt = (attempt: Attempt): Promise<void> => records.add([attempt]);
export const allAttempts = (): Promise<readonly Attempt[]> => records.all();
export const clearAttempts = (): Promise<boolean> => records.clear();
