import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What would be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one next move. */
  readonly action?: ReactNode;
}

/** A place that has nothing to show: says what would be here, and gives the next move. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
