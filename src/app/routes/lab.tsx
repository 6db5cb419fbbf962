import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { Lab } from '../Lab.tsx';
import { widgets } from '../../widgets/catalogue.ts';

const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

export default function LabRoute() {
  const { pathname, search } = useLocation();
  const id = pathname.split('/').find((part) => Object.hasOwn(widgets, part));
  // The page was made without a query; the figure waits until the real address can be read.
  const mounted = useSyncExternalStore(never, inBrowser, onServer);

  if (id === undefined) throw new Error('There is no such lab.');
  const query = mounted ? search.replace(/^\?/, '') : null;
  return <Lab key={id} id={id} title={widgets[id].title} query={query} />;
}
