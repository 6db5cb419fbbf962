import type { WidgetDefinition } from './definition.ts';

interface WidgetEntry {
  readonly title: string;
  /** Width over height of the place to keep free until the widget has loaded. */
  readonly aspect: number;
  readonly load: () => Promise<{ definition: WidgetDefinition }>;
}

/** Every widget a lesson or a lab may name. Only titles are loaded with the page. */
export const widgets: Record<string, WidgetEntry> = {
  descent: {
    title: 'Gradient descent',
    aspect: 1.4,
    load: () => import('./descent/index.ts'),
  },
};
