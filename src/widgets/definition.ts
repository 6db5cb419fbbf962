import type { ComponentType } from 'react';

export interface WidgetDefinition {
  id: string;
  title: string;
  View: ComponentType<{
    query: string;
    size: 'inline' | 'lab';
    onQuery?: (query: string) => void;
  }>;
}
