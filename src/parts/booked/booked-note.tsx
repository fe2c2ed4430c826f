import type { ReactNode } from 'react';
import type { CaseWire } from '@/contract/case';
import { Banner } from '@/ui/banner';
import { BookedList } from './booked-list';
import { useStillBooked } from './use-still-booked';

interface BookedNoteProps {
  readonly record: CaseWire;
  /** What becomes of it, in a few words. */
  readonly title: string;
  /** What is to be done about it. */
  readonly children: ReactNode;
}

/** What is booked ahead for a case that is about to close; nothing where nothing is. */
export function BookedNote({ record, title, children }: BookedNoteProps) {
  const booked = useStillBooked(record);
  if (booked === null) return null;
  return (
    <Banner tone="warning">
      <section aria-label={title}>
        <strong>{title}</strong>
        <BookedList booked={booked} />
        <p>{children}</p>
      </section>
    </Banner>
  );
}
