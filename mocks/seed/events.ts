import type { CaseEvent } from '@/contract/event';
import type { EventKind } from '@/domain/event-kinds';
import type { MadeCase } from './cases';
import type { LaidHandOff } from './hand-offs';
import { CHILDREN_PER_CASE, seedId } from './seed-ids';

type Change = CaseEvent['changes'][number];

const change = (field: string, before: unknown, after: unknown): Change => ({
  field,
  before,
  after,
});

interface Draft {
  readonly atMs: number;
  /** Order among events of one moment. */
  readonly order: number;
  readonly by: string | null;
  readonly kind: EventKind;
  readonly changes: readonly Change[];
}

/** Holds and their ends, and the step from each stage to the next. */
const stepDrafts = ({ life, caseRecord }: MadeCase): Draft[] => {
  const drafts: Draft[] = [];
  const by = caseRecord.ownerId;
  for (const [index, { stage, fromMs, toMs, hold }] of life.steps.entries()) {
    const before = life.steps[index - 1];
    // `new` → `contacting` happens by itself, with the first contact.
    if (before && before.stage !== 'new') {
      const changes = [change('stage', before.stage, stage)];
      if (stage === 'review' && caseRecord.recordsWaivedReason !== null) {
        changes.push(change('recordsWaivedReason', null, caseRecord.recordsWaivedReason));
      }
      drafts.push({ atMs: fromMs, order: 3, by, kind: 'moved', changes });
    }
    if (hold) {
      const laid = { waitingOn: hold.waitingOn, since: new Date(hold.sinceMs).toISOString() };
      drafts.push({
        atMs: hold.sinceMs,
        order: 4,
        by,
        kind: 'held',
        changes: [change('hold', null, laid)],
      });
      if (hold.untilMs !== null && hold.untilMs <= (toMs ?? Infinity)) {
        drafts.push({
          atMs: hold.untilMs,
          order: 2,
          by,
          kind: 'hold-lifted',
          changes: [change('hold', laid, null)],
        });
      }
    }
  }
  return drafts;
};

/**
 * Contacts; the first that reached somebody also moves the case to `contacting`. Each tells what stood
 * before it: the contact before, and the attempts that it answers.
 */
const contactDrafts = ({ life, caseRecord, contacts }: MadeCase): Draft[] => {
  const first = contacts.find((contact) => contact.isReached);
  let last: string | null = null;
  let missed: readonly string[] = [];
  return contacts.map((contact): Draft => {
    const at = new Date(contact.atMs).toISOString();
    const isFirst = contact === first;
    const moves = isFirst && life.steps[0]?.stage === 'new' && life.steps.length > 1;
    const changes: Change[] = [];
    const attempts = contact.isReached ? [] : [...missed, at];
    if (contact.isReached) {
      changes.push(change('lastContactAt', last, at));
      if (isFirst) changes.push(change('firstContactAt', null, at));
      last = at;
    }
    if (missed.length + attempts.length > 0) {
      changes.push(change('unansweredAt', missed, attempts));
      missed = attempts;
    }
    if (moves) changes.push(change('stage', 'new', 'contacting'));
    return {
      atMs: contact.atMs,
      order: 2,
      by: caseRecord.ownerId,
      kind: 'contact-logged',
      changes,
    };
  });
};

const decisionDrafts = ({ caseRecord }: MadeCase): Draft[] =>
  caseRecord.reviews.flatMap((review): Draft[] =>
    review.decidedAt === null
      ? []
      : [
          {
            atMs: Date.parse(review.decidedAt),
            order: 1,
            by: review.decidedBy,
            kind: 'decided',
            changes: [change(`reviews.${review.specialty}.decision`, 'pending', review.decision)],
          },
        ],
  );

/** A hand-off, and its answer: whoever accepted has answered for the case from then on. */
const handOffDrafts = (laid: LaidHandOff, ownerId: string | null): Draft[] => {
  const { answer, answeredAt, answeredBy, ...pending } = laid;
  const asked: Draft = {
    atMs: Date.parse(laid.askedAt),
    order: 4,
    by: laid.askedBy,
    kind: 'handed-off',
    changes: [change('handOff', null, pending)],
  };
  if (answer === null || answeredAt === null) return [asked];
  const isAccepted = answer === 'accepted';
  return [
    asked,
    {
      atMs: Date.parse(answeredAt),
      order: isAccepted ? 2 : 5,
      by: answeredBy,
      kind: isAccepted ? 'hand-off-accepted' : 'hand-off-returned',
      changes: [
        ...(isAccepted ? [change('ownerId', laid.askedBy, ownerId)] : []),
        change('handOff', pending, null),
      ],
    },
  ];
};

/** The timeline of a seeded case, oldest first: what its history says, and nothing else. */
export const makeEvents = (made: MadeCase): readonly CaseEvent[] => {
  const { life, caseRecord } = made;
  const opensIn = life.steps[0]?.stage ?? 'new';
  const drafts: Draft[] = [
    {
      atMs: life.arrivedAtMs,
      order: 0,
      by: null,
      kind: 'request-arrived',
      changes: [change('stage', null, opensIn), change('office', null, caseRecord.office)],
    },
    ...contactDrafts(made),
    ...stepDrafts(made),
    ...decisionDrafts(made),
  ];
  if (life.claimedAtMs !== null) {
    const claimer = made.handOff?.answer === 'accepted' ? made.handOff.askedBy : caseRecord.ownerId;
    const changes = [change('ownerId', null, claimer)];
    drafts.push({
      atMs: life.claimedAtMs,
      order: 1,
      by: claimer,
      kind: 'claimed',
      changes,
    });
  }
  if (made.handOff) drafts.push(...handOffDrafts(made.handOff, caseRecord.ownerId));
  const { closing, transfer } = caseRecord;
  if (closing) {
    const changes = [
      change('stage', life.steps.at(-1)?.stage ?? 'new', 'closed'),
      change('closing.outcome', null, closing.outcome),
    ];
    drafts.push({
      atMs: life.stageSinceMs,
      order: 5,
      by: closing.closedBy,
      kind: 'closed',
      changes,
    });
  }
  if (transfer) {
    const to = transfer.toCampus ?? transfer.toOffice;
    const changes = [change('transfer', null, to)];
    drafts.push({
      atMs: Date.parse(transfer.askedAt),
      order: 4,
      by: transfer.askedBy,
      kind: 'transfer-asked',
      changes,
    });
  }
  return drafts
    .toSorted((a, b) => a.atMs - b.atMs || a.order - b.order)
    .map((draft, index): CaseEvent => ({
      id: seedId('event', life.n * CHILDREN_PER_CASE + index),
      caseId: caseRecord.id,
      at: new Date(draft.atMs).toISOString(),
      by: draft.by,
      kind: draft.kind,
      changes: [...draft.changes],
      undoUntil: null,
      revertedBy: null,
    }));
};
