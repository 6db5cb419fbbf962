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
      <path d={paths[name]} />
    </svg>
  );
}
