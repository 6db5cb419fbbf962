import { Link } from 'react-router';
import { Widget } from '../../lessons/Widget.tsx';
import { Path } from '../Path.tsx';
import styles from './home.module.css';

/** Two valleys of different depth: where one ends depends on where one starts. */
const VALLEYS = 'f=x^4/4-1.5x^2%2B0.4x%2By^2%2B0.6x*y&at=1.05,1.5&eta=0.12&view=-3.1,3.1,-2,2.1';

export default function Home() {
  return (
    <>
      <title>Gradus · vector calculus for machine learning</title>
      <meta
        name="description"
        content="A course on vector calculus for machine learning in which every picture computes what you type."
      />
      <section className={styles.home}>
        <div className={styles.text}>
          <h1>Drag the point. Watch it find its way down.</h1>
          <p className={styles.say}>
            Gradus is a course on vector calculus for machine learning in which every picture
            computes what you type.
          </p>
        </div>
        <Widget
          id="descent"
          state={VALLEYS}
          caption="The ring is the start: drag it, or click anywhere. The two valleys have different depths; find a start that ends in the shallow one."
        />
        <nav className={styles.doors} aria-label="Ways in">
          <Link className={styles.door} to="/#lessons">
            <b>Learn</b>
            eleven lessons, from one variable to backprop
          </Link>
          <Link className={styles.door} to="/lab/">
            <b>Try</b>
            the labs, with a function of your own
          </Link>
          <Link className={styles.door} to="/about/#teach">
            <b>Teach</b>
            any state of any figure is a link to project
          </Link>
        </nav>
      </section>
      <Path />
    </>
  );
}
