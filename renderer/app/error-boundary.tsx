import { Bug } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { errorWords } from '../kit/messages.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { reportBug } from './report-bug.ts';

interface State {
  readonly failed: boolean;
  readonly reference: string | null;
}

/** Holds a bug of one part of the window back from the rest, says its reference, and offers to draw the part again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, reference: null };

  static getDerivedStateFromError(): State {
    return { failed: true, reference: null };
  }
  override componentDidCatch(error: unknown): void {
    void reportBug(error).then(reference => this.setState({ failed: true, reference }));
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const words = errorWords({ code: 'internal', data: { reference: this.state.reference ?? '…' } });
    return (
      <div role="alert" className="selectable">
        <EmptyState
          icon={Bug}
          title={words.text}
          text={words.advice}
          actions={
            <Button kind="primary" onPress={() => this.setState({ failed: false, reference: null })}>
              Show it again
            </Button>
          }
        />
      </div>
    );
  }
}
