import { Link } from 'react-router';
import styles from './Footer.module.css';

export function Footer() {
  return (
    <footer className={styles.foot}>
      <p>Gradus, a course on the vector calculus that machine learning reads.</p>
      <p>Everything is computed on your device; nothing you type leaves it.</p>
      <p>
        <Link to="/about/">About, and how to teach with it</Link>
      </p>
      <p>
        <Link to="/assign/">Worksheets</Link> and <Link to="/review/">their review</Link>
      </p>
      <p>
        <Link to="/glossary/">Glossary</Link>
      </p>
      <p>
        <Link to="/cheat-sheet/">Every formula on two pages</Link>
      </p>
    </footer>
  );
}
