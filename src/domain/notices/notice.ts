/** What a person is told of (Product reference, §10): in the order in which the bell groups it. */
export const NOTICE_KINDS = [
  /** A hand-off that waits for me. */
  'handed-over',
  'hand-off-returned',
  'hand-off-accepted',
  'hand-off-revoked',
  /** A hand-off that waited for me, of a case that ended or went another way meanwhile. */
  'hand-off-lapsed',
  /** Somebody else has asked another office or campus to take a case of mine. */
  'transfer-asked',
  'transfer-returned',
  'transfer-accepted',
  'mentioned',
  'assigned',
  'taken-over',
  /** A case of mine that somebody else has closed, or opened again. */
  'closed',
  'reopened',
  /** What somebody else did has taken back that nothing blocks the departure. */
  'no-longer-ready',
  /**
   * What somebody else did stands against an interpreter of a case of mine: booked for two at once,
   * or too near, or for another time than the appointment has now (Product reference, §5).
   */
  'conflict',
  'follow-up-assigned',
  'follow-up-taken',
  /** A contact that was promised, and whose time has passed. */
  'promise-passed',
  /** An answer to a follow-up of mine that was promised, and whose date has passed (§8). */
  'answer-passed',
  /** Somebody is away, and I answer for their cases. */
  'cover',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What stands as long as it lasts, and is derived from it. */
const LASTING = [
  'handed-over',
  'promise-passed',
  'answer-passed',
  'cover',
] as const satisfies readonly NoticeKind[];

/** Told because somebody did something; kept. */
export type EventNoticeKind = Exclude<NoticeKind, (typeof LASTING)[number]>;

/**
 * Whether it is derived from what lasts: it may begin to concern somebody long after its own moment, as
 * the absence of this morning that is written down at noon, or a case that comes with a promise of
 * yesterday.
 */
export const isLasting = ({ kind }: { readonly kind: NoticeKind }): boolean =>
  LASTING.some((each) => each === kind);

/** One thing that somebody did and that concerns this person. */
export interface Notice {
  readonly id: string;
  readonly personId: string;
  readonly kind: EventNoticeKind;
  readonly caseId: string;
  readonly at: string;
  /** Who did it. */
  readonly by: string;
  /** The event that it was made from; undone, it concerns nobody any more. */
  readonly eventId: string;
  /** The office or campus that has the case now, where it went there by this. */
  readonly wentTo?: string | undefined;
}

/** What a person has read: what others did until a moment; and single ones, as all that lasts. */
export interface NoticesRead {
  readonly untilAt: string | null;
  readonly ids: readonly string[];
}

export const NOTHING_READ: NoticesRead = { untilAt: null, ids: [] };

/** Of what lasts its moment says nothing about when somebody was first told of it: only its id does. */
export const isNoticeRead = (
  { untilAt, ids }: NoticesRead,
  notice: { readonly id: string; readonly at: string; readonly kind: NoticeKind },
): boolean =>
  ids.includes(notice.id) || (untilAt !== null && notice.at <= untilAt && !isLasting(notice));

/** How many single ones are remembered; the oldest are let go (config). */
const MOST_READ = 400;

/** What is read after these are, too. */
export function noticesRead(
  held: NoticesRead,
  { ids, untilAt }: { readonly ids: readonly string[]; readonly untilAt: string | null },
): NoticesRead {
  const until = untilAt !== null && untilAt > (held.untilAt ?? '') ? untilAt : held.untilAt;
  return { untilAt: until, ids: [...new Set([...held.ids, ...ids])].slice(-MOST_READ) };
}
