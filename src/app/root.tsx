import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/instrument-sans/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import 'katex/dist/katex.min.css';
import '../ui/style/tokens.css';
import '../ui/style/base.css';
import sans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import { useEffect, type ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';
import { followSettings, settingsScript } from '../state/settings.ts';
import { Site } from './Site.tsx';
import { Stopped } from './Stopped.tsx';
import { useArrival } from './useArrival.ts';

export function Layout({ children }: { children: ReactNode }) {
  return (
    // The script of the settings sets attributes before React arrives.
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* It has run before this code arrives: only the page itself needs its text. */}
        <script
          dangerouslySetInnerHTML={{ __html: import.meta.env.SSR ? settingsScript : '' }}
          suppressHydrationWarning
        />
        <link rel="icon" type="image/svg+xml" href={`${import.meta.env.BASE_URL}favicon.svg`} />
        {/* Before the style sheets ask for them: a text that is set twice moves. */}
        {[serif, sans].map((face) => (
          <link
            key={face}
            rel="preload"
            as="font"
            type="font/woff2"
            href={face}
            crossOrigin="anonymous"
          />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  useArrival();
  useEffect(followSettings, []);
  return <Outlet />;
}

/** The last net: a page that fails says so within the site instead of going blank. */
export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <Site>
      <Stopped error={error} />
    </Site>
  );
}
