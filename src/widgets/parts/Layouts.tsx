import type { ReactNode } from 'react';
import styles from './Layouts.module.css';

interface LabLayoutProps {
  readonly picture: ReactNode;
  /** Of several groups. */
  readonly controls: ReactNode;
  /** On paper: one after the other, or what follows the picture beside it. */
  readonly paper?: 'rows' | 'columns';
}

/** Everything at once, controls beside the picture. */
export function LabLayout({ picture, controls, paper = 'rows' }: LabLayoutProps) {
  return (
    <div className={styles.lab} data-paper={paper}>
      <div className={styles.stage}>{picture}</div>
      <div className={styles.panel}>{controls}</div>
    </div>
  );
}

interface InlineLayoutProps {
  readonly picture: ReactNode;
  /** Beside the picture, where there is room. */
  readonly side?: ReactNode;
  readonly controls: ReactNode;
  /** What is seldom needed, folded away under a line that names it. */
  readonly more: ReactNode;
  readonly moreTitle: string;
}

/** For a page of text: the picture over its controls, the rest folded away. */
export function InlineLayout({ picture, side, controls, more, moreTitle }: InlineLayoutProps) {
  return (
    <div className={styles.inline} data-sided={side !== undefined || undefined}>
      <div className={styles.stage}>{picture}</div>
      {side !== undefined && <div className={styles.side}>{side}</div>}
      <div className={styles.panel}>
        {controls}
        <details className={styles.more}>
          <summary>{moreTitle}</summary>
          <div className={styles.columns}>{more}</div>
        </details>
      </div>
    </div>
  );
}

/** Beside a text that drives it: the picture, and the one or two numbers that matter. */
export function BesideLayout({ children }: { readonly children: ReactNode }) {
  return <div className={styles.beside}>{children}</div>;
}

interface TwoParts {
  readonly picture: ReactNode;
  readonly controls: ReactNode;
  /** The picture is as high as its content; otherwise it fills the room that it gets. */
  readonly natural?: boolean;
}

/** For the first page: one formula, one slider, and the picture they make; the page places both parts. */
export function CoverLayout({ picture, controls, natural = false }: TwoParts) {
  return (
    <>
      <div className={styles.coverPicture} data-natural={natural || undefined}>
        {picture}
      </div>
      <div className={styles.coverControls}>{controls}</div>
    </>
  );
}

interface RoomLayoutProps extends TwoParts {
  /** Under the picture, such as its steps. */
  readonly foot?: ReactNode;
  /** The controls hold a chart, which wants some width. */
  readonly wide?: boolean;
}

/** For a lecture room: the picture as large as the screen allows, and what one turns while talking. */
export function RoomLayout({
  picture,
  controls,
  foot,
  natural = false,
  wide = false,
}: RoomLayoutProps) {
  return (
    <div className={styles.room} data-natural={natural || undefined} data-wide={wide || undefined}>
      <div className={styles.roomPicture}>{picture}</div>
      <div className={styles.roomPanel}>{controls}</div>
      {foot !== undefined && <div className={styles.roomFoot}>{foot}</div>}
    </div>
  );
}

/** Controls that belong together; a rule divides two groups of a panel. */
export function Group({ children }: { readonly children: ReactNode }) {
  return <div className={styles.group}>{children}</div>;
}
