import type { ReactNode } from 'react';
export function Opening({ children }: { children: ReactNode }) {
  return <section>{children}</section>;
}
