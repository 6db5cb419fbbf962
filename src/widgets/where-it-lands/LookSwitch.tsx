import type { LandingId } from '../../worker/protocol/landing.ts';
import { LookSwitch as Switch } from '../parts/LookSwitch.tsx';
import { useLanding, useWidgetState } from './context.ts';
import { schema } from './inputs.ts';
import { landings } from './landings.ts';
import { MODELS } from './state.ts';

const TITLES = Object.fromEntries(MODELS.map((id) => [id, landings[id].title])) as Record<
  LandingId,
  string
>;

/** Six models: each begins with the numbers of its lesson, and undo leads back to what there was. */
export function LookSwitch() {
  const { store, link } = useLanding();
  const model = useWidgetState((s) => s.settled.model);
  return (
    <Switch
      value={model}
      looks={TITLES}
      onChange={(to) => {
        link.playback.pause();
        store.commit(schema.parse(`model=${to}`).state);
      }}
    />
  );
}
