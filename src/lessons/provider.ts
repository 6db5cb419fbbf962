import { vocabulary } from './vocabulary.tsx';

/** MDX asks this module for the components of every lesson (see mdx.config.ts). */
export function useMDXComponents() {
  return vocabulary;
}
