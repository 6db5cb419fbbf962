import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while a page is as it was made, without an address; true from then on in a browser. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
