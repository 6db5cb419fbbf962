import { useRef, type ReactNode } from 'react';
import { useRatio } from '../../plot/useRatio.ts';
import styles from './PicturePlace.module.css';

interface PicturePlaceProps {
  /** Width over height, or all the room that its place has. */
  readonly ratio: number | 'fill';
  /** The looks of a picture that has a shape of its own. */
  readonly className: string;
  /** Draws, once the shape is known. */
  readonly children: (ratio: number) => ReactNode;
}

/** Where a picture stands: in a shape of its own, or filling what room there is. */
export function PicturePlace({ ratio, className, children }: PicturePlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useRatio(place, ratio === 'fill');
  const shape = ratio === 'fill' ? room : ratio;
  return (
    <div ref={place} className={ratio === 'fill' ? styles.filled : className}>
      {shape !== null && children(shape)}
    </div>
  );
}
