import type { CampusCode, OfficeCode } from '@/reference/codes';
import type { UiLanguage } from '../vocabulary';

/** Whom a case is handed to: a person, an office's liaisons, or a campus's coordinators; one of them. */
export interface HandOffTarget {
  readonly toPerson: string | null;
  readonly toOffice: OfficeCode | null;
  readonly toCampus: CampusCode | null;
}

/** What the receiver reads: built from the case, edited by the sender (Product reference, §6). */
export interface HandOffPackage {
  /** The language it is written in: the receiver's, where the product speaks it. */
  readonly language: UiLanguage;
  readonly summary: string;
  readonly tasks: string;
  readonly promises: string;
  readonly risks: string;
}

/**
 * A hand-off that waits for an answer, as it stands in the case: until it is accepted the owner
 * answers for the case.
 */
export interface PendingHandOff extends HandOffTarget {
  readonly id: string;
  /** Whom the sender named, where that person is away and the cover was asked. */
  readonly forPerson: string | null;
  readonly askedAt: string;
  readonly askedBy: string;
}

export const HAND_OFF_ANSWERS = ['accepted', 'returned', 'revoked'] as const;
export type HandOffAnswer = (typeof HAND_OFF_ANSWERS)[number];

/** A hand-off with its whole package, as the case's history keeps it. */
export interface HandOffRecord extends HandOffTarget, HandOffPackage {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly forPerson: string | null;
  readonly at: string;
  readonly by: string;
  readonly answer: HandOffAnswer | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  /** Why it was returned. */
  readonly reason: string | null;
}

const HAND_OFF_STATES = ['pending', ...HAND_OFF_ANSWERS, 'lapsed'] as const;
/** `lapsed`: nobody answered before the case was closed, or went to somebody by another way. */
export type HandOffState = (typeof HAND_OFF_STATES)[number];

/** Where a hand-off stands: it waits as long as the case says so. */
export function handOffState(
  { id, answer }: Pick<HandOffRecord, 'id' | 'answer'>,
  pending: Pick<PendingHandOff, 'id'> | null,
): HandOffState {
  return answer ?? (pending?.id === id ? 'pending' : 'lapsed');
}
