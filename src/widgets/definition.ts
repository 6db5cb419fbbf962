import type { ComponentType } from 'react';

/** On a page of text, filling a page of its own, or on the cover: the picture and what it is of. */
export type WidgetSize = 'inline' | 'lab' | 'cover';

export interface WidgetDefinition {
  id: string;
  title: string;
  View: ComponentType<{
    query: string;
    size: WidgetSize;
    onQuery?: (query: string) => void;
  }>;
}
