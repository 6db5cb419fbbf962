import type { ReactNode } from 'react';
import { Footer } from './Footer.tsx';
import { Masthead } from './Masthead.tsx';
import styles from './Site.module.css';

/** What every page of the site has around it; a figure embedded elsewhere stands without. */
export function Site({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.site}>
      <Masthead />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
