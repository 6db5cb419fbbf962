declare module 'react-katex' {
  import type { ComponentType, ReactNode } from 'react';

  interface MathProps {
    readonly math: string;
    readonly renderError?: (error: Error) => ReactNode;
  }
  export const InlineMath: ComponentType<MathProps>;
  export const BlockMath: ComponentType<MathProps>;
}
