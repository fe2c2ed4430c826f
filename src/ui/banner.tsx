import type { ReactNode } from 'react';

export interface BannerProps {
  readonly tone?: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A line across a screen that says how things stand. Errors speak up at once. */
export function Banner({ tone = 'info', children, actions }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <div className="grow">{children}</div>
      {actions}
    </div>
  );
}
