import type { ReactNode } from 'react';
import { Banner } from '@/ui/banner';

interface LeftNoteProps {
  readonly title: string;
  /** What is left, as a list. */
  readonly list: ReactNode;
  /** What is to be done about it. */
  readonly children: ReactNode;
}

/** What somebody must still do where a case moves on or ends: its name, what it is about, and how. */
export function LeftNote({ title, list, children }: LeftNoteProps) {
  return (
    <Banner tone="warning">
      <section aria-label={title}>
        <strong>{title}</strong>
        {list}
        <p>{children}</p>
      </section>
    </Banner>
  );
}
