import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What would be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one next move. */
  readonly action?: ReactNode;
  /** It stands for a whole page, so its title is the page's heading. */
  readonly isPage?: boolean;
}

/** A place that has nothing to show: says what would be here, and gives the next move. */
export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
