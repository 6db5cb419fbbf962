/** One 14 px grid, filled with the text colour; drawn here so that no icon font has to load. */
const paths = {
  first: 'M2 2h2v10H2zM13 2v10L5 7z',
  stepBack: 'M10 2v10L3 7zM11 2h1.5v10H11z',
  play: 'M3 1l10 6-10 6z',
  pause: 'M3 2h3v10H3zM8 2h3v10H8z',
  stepForward: 'M4 2v10l7-5zM1.5 2H3v10H1.5z',
  last: 'M1 2v10l8-5zM10 2h2v10h-2z',
  link: 'M6 4H4a3 3 0 0 0 0 6h2V8.5H4a1.5 1.5 0 0 1 0-3h2zM8 4h2a3 3 0 0 1 0 6H8V8.5h2a1.5 1.5 0 0 0 0-3H8zM4.5 6.3h5v1.4h-5z',
  reset: 'M7 2.5a4.5 4.5 0 1 1-4.4 5.5h1.5A3 3 0 1 0 7 4v2L3.3 3.2 7 .5z',
  undo: 'M5.5 1.5v2.3H8a4.2 4.2 0 0 1 0 8.4H4v-1.6h4a2.6 2.6 0 0 0 0-5.2H5.5v2.3L1 4.6z',
  redo: 'M8.5 1.5v2.3H6a4.2 4.2 0 0 0 0 8.4h4v-1.6H6a2.6 2.6 0 0 1 0-5.2h2.5v2.3L13 4.6z',
  expand: 'M1 1h5v1.6H2.6V6H1zM8 1h5v5h-1.6V2.6H8zM1 8h1.6v3.4H6V13H1zM11.4 8H13v5H8v-1.6h3.4z',
  collapse: 'M4.4 1H6v5H1V4.4h3.4zM8 1h1.6v3.4H13V6H8zM1 8h5v5H4.4V9.6H1zM8 8h5v1.6H9.6V13H8z',
  qr: 'M1 1h5v5H1zM2.4 2.4v2.2h2.2V2.4zM8 1h5v5H8zM9.4 2.4v2.2h2.2V2.4zM1 8h5v5H1zM2.4 9.4v2.2h2.2V9.4zM8 8h2v2H8zM11 8h2v2h-2zM9.5 10h2v1.5h-2zM8 11.5h1.5V13H8zM11.5 11.5H13V13h-1.5z',
  download: 'M6.3 1h1.4v6l2.1-2.1 1 1L7 9.7 3.2 5.9l1-1L6.3 7zM1.5 11.2h11v1.5h-11z',
  help: 'M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8zM7 2.1a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8zM6.4 8.2V7.6c0-.8.5-1.2 1-1.6.4-.3.6-.5.6-.9 0-.5-.4-.8-1-.8s-1 .4-1 1H4.7c0-1.4 1-2.2 2.3-2.2 1.4 0 2.3.8 2.3 2 0 .9-.5 1.4-1.1 1.8-.4.3-.6.5-.6.9v.4zM6.3 9.1h1.4v1.4H6.3z',
  keep: 'M3 1h8v12L7 9.8 3 13zM4.4 2.4v7.8L7 8.1l2.6 2.1V2.4z',
  palette:
    'M4 13.2c-.6 0-1-.1-1.4-.3l.4-1.3c.2.1.5.2.8.2.7 0 1-.5 1.2-1.4L6 6H4.3l.2-1.3h1.7l.3-1.4C6.9 1.6 7.7.8 9.2.8c.6 0 1.1.1 1.5.3l-.4 1.3c-.3-.1-.6-.2-.9-.2-.7 0-1 .4-1.2 1.3l-.3 1.2h2.2L9.9 6H7.6l-1 4.7c-.4 1.7-1.2 2.5-2.6 2.5z',
  history:
    'M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1zM7 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2zM6.3 4h1.4v2.7l2 1.2-.7 1.2-2.7-1.6z',
  minus: 'M2 6.2h10v1.6H2z',
  plus: 'M6.2 2h1.6v4.2H12v1.6H7.8V12H6.2V7.8H2V6.2h4.2z',
  home: 'M7 1.2l6 5.4-1 1.1-.8-.7v6h-3V9H5.8v4h-3V7l-.8.7-1-1.1z',
  speed: 'M1.5 2l5 5-5 5zM7.5 2l5 5-5 5z',
  close: 'M2.9 1.9L7 6l4.1-4.1 1 1L8 7l4.1 4.1-1 1L7 8l-4.1 4.1-1-1L6 7 1.9 2.9z',
  search:
    'M6 1a5 5 0 0 1 4.1 7.8l2.9 2.9-1.1 1.1L9 9.9A5 5 0 1 1 6 1zM6 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  gear: 'M6 .7h2l.3 1.7 1.2.5 1.4-1 1.4 1.4-1 1.4.5 1.2 1.7.3v2l-1.7.3-.5 1.2 1 1.4-1.4 1.4-1.4-1-1.2.5-.3 1.7H6l-.3-1.7-1.2-.5-1.4 1-1.4-1.4 1-1.4-.5-1.2L.5 8.2v-2l1.7-.3.5-1.2-1-1.4 1.4-1.4 1.4 1 1.2-.5zM7 4.9a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  more: 'M1.2 5.8h2.4v2.4H1.2zM5.8 5.8h2.4v2.4H5.8zM10.4 5.8h2.4v2.4h-2.4z',
  menu: 'M1.5 2.8h11v1.5h-11zM1.5 6.25h11v1.5h-11zM1.5 9.7h11v1.5h-11z',
  down: 'M2.5 4.2L7 8.7l4.5-4.5 1 1L7 10.8 1.5 5.2z',
  check: 'M1.5 7.5l1.2-1.2 2.8 2.8 6-6.1 1.1 1.2-7.1 7.3z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} fillRule="evenodd" />
    </svg>
  );
}
