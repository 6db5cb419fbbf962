import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** What the text around it has asked of a named figure. */
interface Request {
  readonly query: string;
  /** Counts the requests, so that the same one can be made again after the figure was changed. */
  readonly turn: number;
}

interface Figures {
  readonly requests: Readonly<Record<string, Request>>;
  readonly show: (name: string, query: string) => void;
}

const FiguresContext = createContext<Figures>({ requests: {}, show: () => {} });

/** Lets a phrase in the text bring a figure of the same page into a state. */
export function FiguresProvider({ children }: { children: ReactNode }) {
  const [requests, setRequests] = useState<Figures['requests']>({});
  const value = useMemo<Figures>(
    () => ({
      requests,
      show: (name, query) =>
        setRequests((before) => ({
          ...before,
          [name]: { query, turn: (before[name]?.turn ?? 0) + 1 },
        })),
    }),
    [requests],
  );
  return <FiguresContext value={value}>{children}</FiguresContext>;
}

export function useFigures(): Figures {
  return useContext(FiguresContext);
}
