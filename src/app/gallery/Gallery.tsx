import { useNavigate } from 'react-router';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import styles from './Gallery.module.css';
import { Pane } from './Pane.tsx';
import { groups, themes, type Specimen, type ThemeName } from './specimen.ts';
import { specimens } from './specimens/all.ts';

const CHOICES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'projector', label: 'Projector' },
  { value: 'all', label: 'All' },
] as const;

type Choice = (typeof CHOICES)[number]['value'];

/** The index and the specimens. The address says which themes, and may name a few specimens: `?only=slider,tabs`. */
export function Gallery({ query }: { readonly query: string }) {
  const navigate = useNavigate();
  const asked = new URLSearchParams(query);
  const choice = CHOICES.find(({ value }) => value === asked.get('theme'))?.value ?? themeOfPage();
  const shown = choice === 'all' ? themes : [choice];
  const only = asked.get('only')?.split(',');
  const chosen = specimens.filter(({ id }) => only?.includes(id) ?? true);
  const choose = (theme: Choice) => {
    asked.set('theme', theme);
    void navigate({ search: `?${asked.toString()}` }, { replace: true, preventScrollReset: true });
  };
  return (
    <div className={styles.gallery}>
      <div className={styles.index}>
        <Segmented label="Themes" value={choice} options={CHOICES} onChange={choose} />
        <nav aria-label="Specimens">
          {groups.map((group) => (
            <Entries key={group} group={group} specimens={chosen} />
          ))}
        </nav>
      </div>
      <div className={styles.groups}>
        {groups
          .map((group) => ({ group, members: chosen.filter((entry) => entry.group === group) }))
          .filter(({ members }) => members.length > 0)
          .map(({ group, members }) => (
            <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{group}</h2>
              {members.map((specimen) => (
                <Entry key={specimen.id} specimen={specimen} shown={shown} />
              ))}
            </section>
          ))}
      </div>
    </div>
  );
}

/** The theme that is on, so that the gallery opens in the colours of its page. */
function themeOfPage(): ThemeName {
  const on = document.documentElement.dataset.theme;
  return themes.find((theme) => theme === on) ?? 'light';
}

interface EntriesProps {
  readonly group: string;
  readonly specimens: readonly Specimen[];
}

function Entries({ group, specimens: all }: EntriesProps) {
  const own = all.filter((entry) => entry.group === group);
  if (own.length === 0) return null;
  return (
    <div className={styles.entries}>
      <p className={styles.name}>{group}</p>
      <ul>
        {own.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface EntryProps {
  readonly specimen: Specimen;
  readonly shown: readonly ThemeName[];
}

function Entry({ specimen, shown }: EntryProps) {
  const { id, title, purpose } = specimen;
  return (
    <article id={id} className={styles.specimen} aria-labelledby={`title-${id}`}>
      <div className={styles.label}>
        <h3 id={`title-${id}`}>{title}</h3>
        <p>{purpose}</p>
      </div>
      <div className={styles.panes} data-count={shown.length}>
        {shown.map((theme) => (
          <Pane key={theme} specimen={specimen} theme={theme} named={shown.length > 1} />
        ))}
      </div>
    </article>
  );
}
