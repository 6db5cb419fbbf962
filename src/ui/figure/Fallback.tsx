import { Component, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import styles from './Fallback.module.css';

interface WidgetBoundaryProps {
  readonly title: string;
  /** Brings the figure back to its first state. */
  readonly onReset: () => void;
  /** The address of the state in which it failed; asked for only when it is copied. */
  readonly link?: () => string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | null;
}

/** One broken figure must not take the page with it: the text stays, and what was typed can be saved. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly reset = () => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    const { title, link, children } = this.props;
    if (error === null) return children;
    return (
      <div className={styles.fallback} role="alert">
        <p>
          <b>“{title}” has stopped.</b> This is a fault of ours, not of what you typed. The rest of
          the page works.
        </p>
        <p>It said: {error.message || error.name}</p>
        <div className={styles.actions}>
          <Button onClick={this.reset}>Start the figure again</Button>
          {link !== undefined && (
            <CopyButton label="Copy the link to this state" text={link} variant="plain" />
          )}
        </div>
      </div>
    );
  }
}
