import { useParams } from 'react-router';
import { widgets } from '../../widgets/catalogue.ts';
import { Embed } from '../Embed.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useQuery } from '../useQuery.ts';

export default function EmbedRoute() {
  const { lab: id = '' } = useParams();
  const query = useQuery();
  if (!Object.hasOwn(widgets, id)) return <NotFoundPage />;
  return <Embed id={id} title={widgets[id].title} query={query} />;
}
