import { useLocation } from 'react-router';
import { widgets } from '../../widgets/catalogue.ts';
import { Embed } from '../Embed.tsx';
import { useQuery } from '../useQuery.ts';

export default function EmbedRoute() {
  const { pathname } = useLocation();
  const id = pathname.split('/').find((part) => Object.hasOwn(widgets, part));
  const query = useQuery();
  if (id === undefined) throw new Error('There is no such figure.');
  return <Embed id={id} title={widgets[id].title} query={query} />;
}
