import { Link } from 'react-router';
import { Path } from '../Path.tsx';
import { Widget } from '../../lessons/Widget.tsx';
import styles from './home.module.css';

/** Two valleys of different depth: where one ends depends on where one starts. */
const VALLEYS = 'f=x^4/4-1.5x^2%2B0.4x%2By^2%2B0.6x*y&at=1.05,1.8&eta=0.12';

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
          <div className={styles.doors}>
            <Link className={styles.door} to="/lessons/09-gradient-descent/">
              <b>Read</b>
              the lesson on gradient descent, the first of eleven to be ready
            </Link>
            <Link className={styles.door} to="/lab/descent/">
              <b>Try</b>
              the descent lab, with your own function
            </Link>
          </div>
        </div>
        <Widget
          id="descent"
          size="cover"
          state={VALLEYS}
          caption="The two valleys have different depths: find a start that ends in the shallow one."
        />
      </section>
      <Path />
    </>
  );
}
