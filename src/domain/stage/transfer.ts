import type { CaseRecord } from '../case';
import { isBlank } from '../intake-completeness';
import { leadOf, askedAnew } from '../lead-review';
import type { CommandOf } from './command';
import { accept, type CaseChange, type CaseFacts, type Decision, enter, refuse } from './decision';
import { owned } from './ownership';

/**
 * Asks another office or campus to take a case; until it accepts, the sender answers for it (§4). Where
 * nobody did, whoever asks does from then on.
 */
export function askTransfer(facts: CaseFacts, command: CommandOf<'askTransfer'>): Decision {
  const { case: record, at, by } = facts;
  if (record.transfer !== null) {
    const { askedBy, askedAt } = record.transfer;
    return refuse({ code: 'transfer-pending', askedBy, askedAt });
  }
  const { toOffice, toCampus, reason } = command;
  const movesOffice = toOffice !== null && toOffice !== record.office;
  const movesCampus = toCampus !== null && toCampus !== record.campus;
  if (!movesOffice && !movesCampus) return refuse({ code: 'transfer-to-same' });
  if (isBlank(reason)) return refuse({ code: 'reason-missing' });
  return accept({
    ...(record.ownerId === null ? owned(facts, by) : {}),
    transfer: { toOffice, toCampus, reason, askedAt: at, askedBy: by },
    ...forgotten(record),
  });
}

/**
 * Whoever accepts for the receiving side answers for the case from that moment on. A campus to which it
 * comes declined reads it for itself, in the time that a review has.
 */
export function acceptTransfer(facts: CaseFacts): Decision {
  const { transfer, campus, reviews, stage } = facts.case;
  if (transfer === null) return refuse({ code: 'no-transfer' });
  const isElsewhere = transfer.toCampus !== null && transfer.toCampus !== campus;
  const readAnew = askedAnew(reviews);
  const isDeclined = leadOf(reviews)?.decision === 'declined';
  return accept({
    ...owned(facts, facts.by),
    ...(transfer.toOffice === null ? {} : { office: transfer.toOffice }),
    ...(transfer.toCampus === null ? {} : { campus: transfer.toCampus }),
    ...(isElsewhere && { reviews: readAnew }),
    ...(isElsewhere && isDeclined && stage === 'review' && enter('review', facts.at)),
    transfer: null,
    ...forgotten(facts.case),
  });
}

/** The receiving side says no, and why; the case stays where it is. */
export function returnTransfer(facts: CaseFacts, command: CommandOf<'returnTransfer'>): Decision {
  const { transfer } = facts.case;
  if (transfer === null) return refuse({ code: 'no-transfer' });
  if (isBlank(command.reason)) return refuse({ code: 'reason-missing' });
  const { toOffice, toCampus } = transfer;
  const { at, by } = facts;
  return accept({
    transfer: null,
    returned: { toOffice, toCampus, reason: command.reason, returnedAt: at, returnedBy: by },
  });
}

/** An older no is not told beside a new question. */
function forgotten({ returned }: CaseFacts['case']): CaseChange {
  return returned ? { returned: null } : {};
}

/** Whoever has asked, and whoever answers for the case by now: a colleague may have asked, and be away. */
export const mayRevokeTransfer = (
  { ownerId, transfer }: Pick<CaseRecord, 'ownerId' | 'transfer'>,
  by: string,
): boolean => transfer !== null && (transfer.askedBy === by || ownerId === by);

/** The side that has asked thinks better of it. */
export function revokeTransfer({ case: record, by }: CaseFacts): Decision {
  const { transfer } = record;
  if (transfer === null) return refuse({ code: 'no-transfer' });
  return mayRevokeTransfer(record, by)
    ? accept({ transfer: null })
    : refuse({ code: 'not-asker', askedBy: transfer.askedBy });
}
