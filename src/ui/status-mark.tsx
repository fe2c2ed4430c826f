import type { ReactNode } from 'react';

/** How something stands against its clock. The word comes from the caller; this has no product words. */
export type StatusState = 'on-track' | 'due-today' | 'overdue' | 'paused' | 'waiting' | 'done';

export interface StatusMarkProps {
  readonly state: StatusState;
  /** The word; more than a text is kept together. */
  readonly children: ReactNode;
}

const SHAPES: Readonly<Record<StatusState, ReactNode>> = {
  'on-track': <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" />,
  'due-today': (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
    </>
  ),
  overdue: <path d="M6 0.75 11.6 10.9H0.4z" fill="currentColor" />,
  paused: <path d="M2 1.5h3v9H2zM7 1.5h3v9H7z" fill="currentColor" />,
  waiting: (
    <path
      d="M6 1.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5M6 3.25V6l2 1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
    />
  ),
  done: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.75" />,
};

/** A state as colour, shape and word. */
export function StatusMark({ state, children }: StatusMarkProps) {
  return (
    <span className="status-mark" data-state={state}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[state]}
      </svg>
      {typeof children === 'string' ? children : <span>{children}</span>}
    </span>
  );
}
