import { useLocation } from 'react-router';
import { formulas, groups } from 'virtual:formulas';
import { Button } from '../../ui/controls/Button.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { Entry } from './Entry.tsx';
import { fits, groupKey } from './filter.ts';
import styles from './CheatSheetPage.module.css';
import { useFilter } from './useFilter.ts';
import { useMounted } from '../useMounted.ts';

const CHOICES = [
  { value: '', label: 'all groups' },
  ...groups.map((group) => ({ value: groupKey(group), label: group })),
];

/** Every formula of the course on one page, and on two sheets of paper. */
export function CheatSheetPage() {
  const [filter, setFilter] = useFilter();
  const { hash } = useLocation();
  // The page was made without an anchor; which formula was asked for is known only in the browser.
  const mounted = useMounted();
  const here = mounted ? decodeURIComponent(hash.slice(1)) : '';
  const shown = new Set(formulas.filter((formula) => fits(formula, filter)).map(({ id }) => id));
  const all = { words: '', group: '' };

  return (
    <article className={styles.page} data-cheat-sheet="">
      <title>Cheat sheet · Gradus</title>
      <meta
        name="description"
        content="Every formula of the course with its shape, what it needs, a proof in a line and a check."
      />
      <header className={styles.head}>
        <h1>Cheat sheet</h1>
        <p className={styles.deck}>
          Every formula of the course with its shape and what it needs. Open one for its proof, the
          wrong version to look out for, and a check that runs here.
        </p>
        <p className={styles.conventions}>
          Gradients are rows (numerator layout). The derivative of a number with respect to a matrix
          A has the shape of A. Unless a line says otherwise, the entries of a matrix are
          independent. Vectors are columns.
        </p>
      </header>
      <div className={styles.tools}>
        <label className={styles.search}>
          <span>Search</span>
          <input
            type="search"
            value={filter.words}
            placeholder="a word or a symbol: chain, λ, tr(AB)"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
          />
        </label>
        <Select
          label="Group"
          value={filter.group}
          options={CHOICES}
          onChange={(group) => setFilter({ ...filter, group })}
        />
        <p className={styles.count} role="status">
          {told(shown.size)}
        </p>
        <span className={styles.print}>
          <Button onClick={() => window.print()}>Print on two pages</Button>
        </span>
      </div>
      <div className={styles.sheet}>
        <p className={styles.columns} aria-hidden="true">
          <span>Of</span>
          <span>Formula</span>
          <span>Shape</span>
          <span>Needs</span>
        </p>
        {groups.map((group) => {
          const own = formulas.filter((formula) => formula.group === group);
          return (
            <section
              key={group}
              className={styles.group}
              aria-labelledby={`group-${groupKey(group)}`}
              hidden={!own.some(({ id }) => shown.has(id))}
            >
              <h2 id={`group-${groupKey(group)}`}>{group}</h2>
              {own.map((formula) => (
                <Entry
                  key={formula.id}
                  formula={formula}
                  here={formula.id === here}
                  hidden={!shown.has(formula.id)}
                />
              ))}
            </section>
          );
        })}
      </div>
      {shown.size === 0 && (
        <p className={styles.none}>
          No formula fits. Try fewer words, a more common name, or a symbol by its name, such as
          lambda. <Button onClick={() => setFilter(all)}>Show all formulas</Button>
        </p>
      )}
    </article>
  );
}

function told(count: number): string {
  if (count === formulas.length) return `All ${count} formulas`;
  if (count === 0) return 'No formula';
  return count === 1 ? '1 formula' : `${count} of ${formulas.length} formulas`;
}
