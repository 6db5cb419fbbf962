import type { ReactNode } from 'react';
import { Footer } from './Footer.tsx';
import { Masthead } from './Masthead.tsx';

/** What every page of the site has around it; a figure embedded elsewhere stands without. */
export function Site({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}
