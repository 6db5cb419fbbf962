import { Link } from 'react-router';

export default function Home() {
  return (
    <main>
      <title>Gradus</title>
      <h1>Gradus</h1>
      <p>
        <Link to="/lessons/09-gradient-descent/">Gradient descent</Link>
      </p>
    </main>
  );
}
