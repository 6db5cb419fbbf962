import { useLocation, useParams } from 'react-router';
import { widgets } from '../../widgets/catalogue.ts';
import { Lab } from '../Lab.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useQuery } from '../useQuery.ts';

export default function LabRoute() {
  const { hash } = useLocation();
  const { lab: id = '' } = useParams();
  const query = useQuery();
  if (!Object.hasOwn(widgets, id)) return <NotFoundPage />;
  return <Lab key={id} id={id} title={widgets[id].title} query={query} fragment={hash} />;
}
