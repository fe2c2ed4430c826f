import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What would be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one next move. */
  readonly action?: ReactNode;
  /** It stands for a whole page, so its title is the page's heading. */
  readonly isPage?: boolean;
  /** It fills a section that has its heading already: a second one of its own would begin another. */
  readonly isInSection?: boolean;
}

/** A place that has nothing to show: says what would be here, and gives the next move. */
export function EmptyState({
  title,
  children,
  action,
  isPage = false,
  isInSection = false,
}: EmptyStateProps) {
  const Title = isPage ? 'h1' : isInSection ? 'p' : 'h2';
  return (
    <div className="empty">
      <Title className="empty-title">{title}</Title>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
