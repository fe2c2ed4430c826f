import type { ReactNode } from 'react';
import { isNothingBooked, type StillBooked } from '@/domain/plan/called-off';
import { LeftNote } from '../left-note';
import { BookedList } from './booked-list';

interface BookedNoteProps {
  /** Null while it is not known. */
  readonly booked: StillBooked | null;
  /** What becomes of it, in a few words. */
  readonly title: string;
  /** What is to be done about it. */
  readonly children: ReactNode;
}

/** What is booked ahead for a case that is about to end; nothing where nothing is. */
export function BookedNote({ booked, title, children }: BookedNoteProps) {
  if (booked === null || isNothingBooked(booked)) return null;
  return (
    <LeftNote title={title} list={<BookedList booked={booked} />}>
      {children}
    </LeftNote>
  );
}
