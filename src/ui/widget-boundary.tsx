import { Trans } from '@lingui/react/macro';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { Banner } from './banner';
import { Button } from './button';
import { tryFilesAgain } from './lazy-again';

export interface WidgetBoundaryProps {
  readonly children: ReactNode;
  /** What is missing while it fails, in the page's language: `Timeline`. */
  readonly name: string;
}

/**
 * Keeps a failure inside one part of a page: the rest stays usable, and the part can be tried again,
 * which also asks the server again for what could not be read.
 */
export function WidgetBoundary(props: WidgetBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary {...props} onRetry={reset} />;
}

interface BoundaryProps extends WidgetBoundaryProps {
  readonly onRetry: () => void;
}

interface State {
  readonly hasFailed: boolean;
}

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  private readonly retry = (): void => {
    tryFilesAgain();
    this.props.onRetry();
    this.setState({ hasFailed: false });
  };

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { name } = this.props;
    return (
      <Banner
        tone="error"
        actions={
          <Button size="small" onClick={this.retry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>{name} could not be shown. The rest of the page works.</Trans>
      </Banner>
    );
  }
}
