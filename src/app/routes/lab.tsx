import { useLocation } from 'react-router';
import { widgets } from '../../widgets/catalogue.ts';
import { Lab } from '../Lab.tsx';
import { useQuery } from '../useQuery.ts';

export default function LabRoute() {
  const { pathname, hash } = useLocation();
  const id = pathname.split('/').find((part) => Object.hasOwn(widgets, part));
  const query = useQuery();
  if (id === undefined) throw new Error('There is no such lab.');
  return <Lab key={id} id={id} title={widgets[id].title} query={query} fragment={hash} />;
}
