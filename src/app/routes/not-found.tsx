import { Link } from 'react-router';

export default function NotFound() {
  return (
    <main>
      <title>Page not found – Gradus</title>
      <h1>Page not found</h1>
      <p>
        <Link to="/">Back to the contents</Link>
      </p>
    </main>
  );
}
