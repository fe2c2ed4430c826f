import type { CaseRecord } from '../case';
import type { EventKind } from '../event-kinds';
import type { HandOffRecord } from '../hand-off/hand-off';
import type { NoteRecord } from '../notes/note';
import type { EventNoticeKind } from './notice';

/** An accepted command, as far as it can concern others than who gave it. */
export interface Happened {
  readonly kind: EventKind;
  readonly by: string;
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  /** The note that it wrote. */
  readonly note: Pick<NoteRecord, 'mentions'> | null;
  /** The hand-off that it asked, or answered. */
  readonly handOff: HandOffRecord | null;
  /** Of a follow-up that it gave to somebody: whose it was, and whose it is. */
  readonly followUp?: { readonly from: string | null; readonly to: string | null } | undefined;
}

export interface Concern {
  readonly personId: string;
  readonly kind: EventNoticeKind;
}

/**
 * Whom an accepted command concerns, and how: the one place that says who is told of what (Product
 * reference, §10). Nobody is told of what they did themselves, and nobody twice of one event.
 */
export function concernsOf(happened: Happened): readonly Concern[] {
  const told = new Map<string, EventNoticeKind>();
  for (const { personId, kind } of everybodyConcerned(happened)) {
    if (personId !== happened.by && !told.has(personId)) told.set(personId, kind);
  }
  return [...told].map(([personId, kind]) => ({ personId, kind }));
}

/** The weightier kind first, where one event concerns a person in two ways. */
function everybodyConcerned(happened: Happened): readonly Concern[] {
  return [
    ...ofKind(happened),
    ...ofEnd(happened),
    ...ofOwners(happened),
    ...ofLapsed(happened),
    ...ofReadiness(happened),
  ];
}

const all = (ids: readonly string[], kind: EventNoticeKind): readonly Concern[] =>
  ids.map((personId) => ({ personId, kind }));

/** What the command itself says to somebody. */
function ofKind(happened: Happened): readonly Concern[] {
  const { kind, before, after, note, handOff } = happened;
  switch (kind) {
    case 'note-added':
      return all(note?.mentions.map(({ personId }) => personId) ?? [], 'mentioned');
    case 'hand-off-revoked':
      return all(receiversOf(handOff), 'hand-off-revoked');
    case 'hand-off-accepted':
      return all(handOff === null ? [] : [handOff.by], 'hand-off-accepted');
    case 'hand-off-returned':
      return all(handOff === null ? [] : [handOff.by], 'hand-off-returned');
    // Until it is accepted the owner answers for the case, whoever has asked (§4).
    case 'transfer-asked':
      return all(ownerOf(after), 'transfer-asked');
    case 'transfer-accepted':
      return all(askerOf(before), 'transfer-accepted');
    case 'transfer-returned':
      return all(askerOf(before), 'transfer-returned');
    case 'follow-up-assigned':
      return ofFollowUp(happened);
    // A hand-off that waits is told as long as it waits, by whatever it waits for.
    default:
      return [];
  }
}

/** Whose case ended, also with another one of the patient, and whose is open again. */
function ofEnd({ before, after }: Happened): readonly Concern[] {
  const [wasClosed, isClosed] = [before.stage === 'closed', after.stage === 'closed'];
  if (wasClosed === isClosed) return [];
  return isClosed ? all(ownerOf(before), 'closed') : all(ownerOf(after), 'reopened');
}

const ownerOf = ({ ownerId }: CaseRecord): readonly string[] => (ownerId === null ? [] : [ownerId]);

const ANSWERS: ReadonlySet<EventKind> = new Set([
  'hand-off-accepted',
  'hand-off-returned',
  'hand-off-revoked',
]);

/** For whom a hand-off waited that nobody will answer any more. */
function ofLapsed({ kind, before, after }: Happened): readonly Concern[] {
  const isLapsed = before.handOff !== null && after.handOff === null && !ANSWERS.has(kind);
  return isLapsed ? all(receiversOf(before.handOff), 'hand-off-lapsed') : [];
}

/** A gate began to fail by what somebody else did (Product reference, §4). */
const ofReadiness = ({ before, after }: Happened): readonly Concern[] =>
  before.stage === 'ready' && after.stage === 'preparing'
    ? all(ownerOf(after), 'no-longer-ready')
    : [];

const askerOf = ({ transfer }: CaseRecord): readonly string[] =>
  transfer === null ? [] : [transfer.askedBy];

/** Whom the hand-off waited for by name; a pool is told of nothing that it never had. */
function receiversOf(
  handOff: Pick<HandOffRecord, 'toPerson' | 'forPerson'> | null,
): readonly string[] {
  return [handOff?.toPerson, handOff?.forPerson].filter((id) => typeof id === 'string');
}

/** A follow-up that came to somebody, or that was taken from them. */
function ofFollowUp({ followUp }: Happened): readonly Concern[] {
  const { from = null, to = null } = followUp ?? {};
  return [
    ...(to === null ? [] : [{ personId: to, kind: 'follow-up-assigned' } as const]),
    ...(from === null ? [] : [{ personId: from, kind: 'follow-up-taken' } as const]),
  ];
}

/** A case that came to somebody, or that was taken from them. */
function ofOwners({ before, after }: Happened): readonly Concern[] {
  if (before.ownerId === after.ownerId) return [];
  return [
    ...(after.ownerId === null ? [] : [{ personId: after.ownerId, kind: 'assigned' } as const]),
    ...(before.ownerId === null ? [] : [{ personId: before.ownerId, kind: 'taken-over' } as const]),
  ];
}
