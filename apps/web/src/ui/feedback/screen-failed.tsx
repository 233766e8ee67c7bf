import { Component, type ReactNode } from 'react';
import { LoadFailed } from './load-failed.js';

interface ScreenFailedProps {
  readonly children: ReactNode;
}

interface ScreenFailedState {
  readonly error: unknown;
}

/** A screen that breaks, or whose code cannot be fetched, leaves the rest of the page standing. */
export class ScreenFailed extends Component<ScreenFailedProps, ScreenFailedState> {
  override state: ScreenFailedState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ScreenFailedState {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <LoadFailed
        error={this.state.error}
        onRetry={() => {
          window.location.reload();
        }}
      />
    );
  }
}
