import { Button } from '../../ui/controls/Button.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { dealAgain } from './choose.ts';
import { useRecall, useWidgetState } from './context.ts';
import type { Deck } from './card.ts';
import { LARGEST_SEED } from './inputs.ts';
import styles from './RecallView.module.css';

const CHOICES: readonly { readonly value: Deck; readonly label: string }[] = [
  { value: 'all', label: 'all cards' },
  { value: 'rules', label: 'rules' },
  { value: 'vector', label: 'with respect to a vector' },
  { value: 'matrix', label: 'with respect to a matrix' },
  { value: 'models', label: 'descent and models' },
];

/** Which cards are dealt, and another deal. */
export function Settings() {
  const { store } = useRecall();
  const look = useWidgetState((s) => s.settled.look);
  const deck = useWidgetState((s) => s.settled.deck);
  const seed = useWidgetState((s) => s.settled.seed);
  return (
    <div className={styles.settings}>
      {look === 'match' && (
        <Select
          label="Deck"
          value={deck}
          options={CHOICES}
          onChange={(to) => store.commit({ ...dealAgain(seed), deck: to })}
        />
      )}
      <Button onClick={() => store.commit(dealAgain((seed % LARGEST_SEED) + 1))}>
        {look === 'match' ? 'Deal again' : 'Another order'}
      </Button>
      <p className={styles.hint}>
        {look === 'match'
          ? `Deal number ${seed}. Arrow keys walk among the cards.`
          : `Order number ${seed}. Arrow keys walk along the line.`}
      </p>
    </div>
  );
}
