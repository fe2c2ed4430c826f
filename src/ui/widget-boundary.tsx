import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Banner } from './banner';
import { Button } from './button';

export interface WidgetBoundaryProps {
  readonly children: ReactNode;
  /** What is missing while it fails, in the page's language: `Timeline`. */
  readonly name: string;
}

interface State {
  readonly hasFailed: boolean;
}

/** Keeps a failure inside one part of a page: the rest stays usable, and the part can be tried again. */
export class WidgetBoundary extends Component<WidgetBoundaryProps, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  private readonly retry = (): void => {
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
