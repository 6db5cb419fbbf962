import type { WidgetDefinition } from './definition.ts';

interface Place {
  readonly wide: number;
  readonly narrow: number;
}

interface WidgetEntry {
  readonly title: string;
  /** Heights in rem to keep free until the widget has loaded, on a wide and on a narrow page. */
  readonly place: Readonly<Record<'inline' | 'beside' | 'cover' | 'lab', Place>>;
  readonly load: () => Promise<{ definition: WidgetDefinition }>;
}

/** Every widget a lesson or a lab may name. Only what stands here is loaded with the page. */
export const widgets: Record<string, WidgetEntry> = {
  descent: {
    title: 'Gradient descent',
    place: {
      inline: { wide: 58, narrow: 91 },
      beside: { wide: 36, narrow: 34 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 77, narrow: 122 },
    },
    load: () => import('./descent/index.ts'),
  },
  tangent: {
    title: 'Tangent',
    place: {
      inline: { wide: 66, narrow: 100 },
      beside: { wide: 36, narrow: 36 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 70, narrow: 120 },
    },
    load: () => import('./tangent/index.ts'),
  },
  gradient: {
    title: 'Gradient',
    place: {
      inline: { wide: 55, narrow: 99 },
      beside: { wide: 36, narrow: 36 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 60, narrow: 120 },
    },
    load: () => import('./gradient/index.ts'),
  },
  jacobian: {
    title: 'Jacobian',
    place: {
      inline: { wide: 78, narrow: 130 },
      beside: { wide: 40, narrow: 36 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 80, narrow: 150 },
    },
    load: () => import('./jacobian/index.ts'),
  },
  dag: {
    title: 'Backpropagation',
    place: {
      inline: { wide: 74, narrow: 130 },
      beside: { wide: 40, narrow: 36 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 90, narrow: 170 },
    },
    load: () => import('./dag/index.ts'),
  },
  taylor: {
    title: 'Taylor and the Hessian',
    place: {
      inline: { wide: 58, narrow: 100 },
      beside: { wide: 38, narrow: 38 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 66, narrow: 130 },
    },
    load: () => import('./taylor/index.ts'),
  },
  chain: {
    title: 'The chain rule',
    place: {
      inline: { wide: 66, narrow: 108 },
      beside: { wide: 40, narrow: 34 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 62, narrow: 130 },
    },
    load: () => import('./chain/index.ts'),
  },
  primitive: {
    title: 'VJP rules',
    place: {
      inline: { wide: 66, narrow: 96 },
      beside: { wide: 36, narrow: 38 },
      cover: { wide: 35, narrow: 39 },
      lab: { wide: 60, narrow: 112 },
    },
    load: () => import('./primitive/index.ts'),
  },
  'matrix-calculus': {
    title: 'Matrix calculus',
    place: {
      inline: { wide: 42, narrow: 62 },
      beside: { wide: 30, narrow: 36 },
      cover: { wide: 35, narrow: 44 },
      lab: { wide: 50, narrow: 95 },
    },
    load: () => import('./matrix-calculus/index.ts'),
  },
  recall: {
    title: 'Recall',
    place: {
      inline: { wide: 44, narrow: 88 },
      beside: { wide: 38, narrow: 70 },
      cover: { wide: 38, narrow: 60 },
      lab: { wide: 46, narrow: 96 },
    },
    load: () => import('./recall/index.ts'),
  },
  modes: {
    title: 'Modes and memory',
    place: {
      inline: { wide: 52, narrow: 91 },
      beside: { wide: 32, narrow: 44 },
      cover: { wide: 35, narrow: 46 },
      lab: { wide: 50, narrow: 112 },
    },
    load: () => import('./modes/index.ts'),
  },
  'where-it-lands': {
    title: 'Where it lands',
    place: {
      inline: { wide: 62, narrow: 118 },
      beside: { wide: 42, narrow: 36 },
      cover: { wide: 35, narrow: 46 },
      lab: { wide: 78, narrow: 150 },
    },
    load: () => import('./where-it-lands/index.ts'),
  },
};
