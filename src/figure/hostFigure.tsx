import type { ReactNode } from 'react';
import { HostedFigure, type HostedFigureProps } from './HostedFigure.tsx';

/** Draws a figure for a room that knows no widgets, such as that of the exercises. */
export const hostFigure = (props: HostedFigureProps): ReactNode => <HostedFigure {...props} />;
