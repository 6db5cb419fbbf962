import { useDeferredValue, useMemo, useState, type RefObject } from 'react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { find, grouped, headingOf, type Hit, type HitGroup } from './find.ts';
import { Result } from './Result.tsx';
import styles from './SearchDialog.module.css';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typedRef: RefObject<string | null>;
  readonly onGo: (to: string) => void;
}

/** The field and what fits it. The focus stays in the field; arrow keys choose among the results. */
export function SearchField({ field, typedRef, onGo }: SearchFieldProps) {
  const [query, setQuery] = useState('');
  // Typing never waits for a long list to be drawn.
  const asked = useDeferredValue(query);
  const groups = useMemo(() => grouped(find(asked)), [asked]);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(hit: Hit) => hit.title}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        ref={field}
        className={styles.field}
        aria-label="Search lessons, glossary and formulas"
        placeholder="Search lessons, glossary, formulas"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        onFocus={() => {
          const early = typedRef.current;
          typedRef.current = null;
          if (early) setQuery((before) => before + early);
        }}
      />
      <Autocomplete.Status className="spoken">{told(asked, count)}</Autocomplete.Status>
      {count === 0 && <Advice query={asked} />}
      <Autocomplete.List className={styles.list} aria-label="Results">
        {(group: HitGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.kind}>
              {headingOf(group.value)}
            </Autocomplete.GroupLabel>
            <div className={styles.results}>
              <Autocomplete.Collection>
                {(hit: Hit) => <Result key={hit.id} hit={hit} query={asked} onGo={onGo} />}
              </Autocomplete.Collection>
            </div>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function told(query: string, count: number): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'No result.';
  return count === 1 ? '1 result.' : `${count} results.`;
}

/** What to type, and what to try when that found nothing. */
function Advice({ query }: { query: string }) {
  if (query.trim() === '') {
    return (
      <p className={styles.advice}>
        A word, a name or a sign: <i>step size</i>, <i>Jacobian</i>, <i>2/λ max</i>, <i>∇f</i>,{' '}
        <i>theorem 9.5</i>.
      </p>
    );
  }
  return (
    <p className={styles.advice}>
      Nothing fits “{query.trim()}”. Try fewer words or a more common one, or write a sign by its
      name: <i>lambda</i>, <i>nabla</i>. Most terms are in the glossary.
    </p>
  );
}
