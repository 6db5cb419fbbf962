import main from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?url';
import letters from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url';
import type { LinksFunction } from 'react-router';

/**
 * For the routes that are full of formulas: their two commonest faces are asked for with the page, not when the
 * style sheet asks for them. A formula that is set twice moves the line it stands in.
 */
export const links: LinksFunction = () =>
  [main, letters].map((href) => ({
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    href,
    crossOrigin: 'anonymous',
  }));
