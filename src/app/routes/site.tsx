import { Outlet } from 'react-router';
import { Site } from '../Site.tsx';

export default function SiteRoute() {
  return (
    <Site>
      <Outlet />
    </Site>
  );
}
