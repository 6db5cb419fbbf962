import type { WidgetDefinition } from '../definition.ts';
import { View } from './View.tsx';

export const definition: WidgetDefinition = {
  id: 'descent',
  title: 'Gradient descent',
  View,
};
