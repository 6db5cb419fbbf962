import { Link } from 'react-router';
import { KeyTable } from '../figure/KeyTable.tsx';
import styles from './AboutPage.module.css';

/** What one needs to know to learn, teach and build with Gradus; nothing else. */
export function AboutPage() {
  return (
    <div className={styles.page}>
      <title>About · Gradus</title>
      <meta
        name="description"
        content="How to learn and teach with Gradus: links, keys in class, figures in your own pages, printing, privacy."
      />
      <h1>About Gradus</h1>
      <p className={styles.deck}>
        A course on the vector calculus that machine learning reads, in which every picture computes
        what you type.
      </p>

      <h2>Every state is a link</h2>
      <p>
        Drag, type, step: the address of a lab follows, and “Share” in any figure copies the link to
        exactly this state. Whoever opens it sees what you saw, to the last digit. A link that was
        cut on its way says so.
      </p>
      <p>
        Links can be written by hand: <code>/lab/descent/?f=x^2+3y^2&amp;at=1,2&amp;eta=0.05</code>.
        What you leave out is proposed.
      </p>

      <h2 id="teach">In class</h2>
      <p>
        <kbd>P</kbd> in a figure fills the screen in large type and strong lines. A clicker steps.
        Keep up to nine states under the digits before class; “Link with the kept states” takes them
        to another machine. Students get the state on the wall by its QR code.
      </p>
      <KeyTable />
      <p>
        They work while the focus is in the figure; in a lab, on the whole page. Single letters and
        digits can be switched off under “Display”.
      </p>

      <h2 id="exercises">Exercises by link</h2>
      <p>
        Every exercise has an address, <code>/x/03-T5/?seed=7</code>, and the seed its numbers.{' '}
        <Link to="/assign/">Compose a worksheet</Link> from them and from exercises of your own: the
        whole of it is in its link, with one seed for all or one for each student’s name. Students
        hand in a link with their answers; <Link to="/review/">the review page</Link> grades any
        number of them anew and says what they prove and what they cannot.
      </p>
      <p>
        Alone, one <Link to="/practice/">practises</Link>: by lesson, by skill, or mixed, with what
        is due for review first. Every wrong answer that is known is named and explained.
      </p>

      <h2>In a page of your own</h2>
      <p>
        “Code for your own page” in the share menu gives an <code>iframe</code> that shows the
        figure in its present state, for a course page or a wiki. It needs no account and no script.
      </p>

      <h2>On paper</h2>
      <p>
        A lesson prints as a handout: figures as they stand, with their captions and a code that
        leads back to the live figure. Answers to predictions stay hidden.
      </p>

      <h2>With a keyboard, with a screen reader</h2>
      <p>
        Everything that can be dragged also moves by the arrow keys, with Shift in large steps and
        with Alt in small ones, and has a field for the exact number. Each figure says in a sentence
        what is seen, says it again when a change has settled, and has its numbers as a table.
        Formulas carry MathML.
      </p>

      <h2>Privacy</h2>
      <p>
        There is no server that computes, no account and no request to anybody else. Settings,
        progress, kept states and answers to exercises stay in this browser. A worksheet and its
        answers stand in the part of an address that browsers send to nobody.
      </p>

      <h2>For authors and developers</h2>
      <p>
        <Link to="/about/writing/">Writing a lesson</Link> shows all that a lesson may say, and what
        stops its build.
      </p>
      <p>
        <Link to="/about/gallery/">The gallery</Link> shows every component in every state and
        theme.
      </p>
    </div>
  );
}
