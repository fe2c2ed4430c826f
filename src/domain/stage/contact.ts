import type { CaseRecord, ContactRecord } from '../case';
import { isAheadOfClocks } from '../device-clock';
import type { ContactParty, ContactWay } from '../vocabulary';
import type { CommandOf } from './command';
import { accept, type CaseChange, type CaseFacts, type Decision, enter, refuse } from './decision';
import { OPEN_STAGES } from './open-stages';

type LoggedContact = CommandOf<'logContact'>['contact'];

/** Who asked for the patient's care; whoever else we speak with answers no request. */
const ASKING: ReadonlySet<ContactParty> = new Set(['patient', 'caller', 'facilitator']);
/** Ways in which something that came in has not been answered yet. */
const WRITTEN: ReadonlySet<ContactWay> = new Set(['e-mail', 'whatsapp']);

/**
 * What a logged contact does to its case (Product reference, §4). The first that reached whoever
 * asks begins the case; an attempt that nobody answered is counted and stops no clock.
 */
export function logContact(facts: CaseFacts, { contact }: CommandOf<'logContact'>): Decision {
  const { case: record, at: now } = facts;
  const atMs = Date.parse(contact.at);
  if (isAheadOfClocks(contact.at, now)) return refuse({ code: 'in-future' });
  if (contact.nextContactAt !== null) {
    if (Date.parse(contact.nextContactAt) <= atMs)
      return refuse({ code: 'next-contact-not-after' });
    if (record.stage === 'closed') {
      return refuse({ code: 'wrong-stage', stage: 'closed', allowed: OPEN_STAGES });
    }
  }
  if (!isWithAsker(record, contact)) {
    return accept(contact.nextContactAt === null ? {} : { nextContactAt: contact.nextContactAt });
  }
  return accept(contact.isReached ? reached(facts, contact) : missed(record, contact));
}

/** The referring doctor asks where the request came from one (Product reference, §2, channel). */
function isWithAsker(record: CaseRecord, { party }: Pick<ContactRecord, 'party'>): boolean {
  return ASKING.has(party) || (party === 'home-physician' && record.channel === 'physician');
}

function reached(facts: CaseFacts, contact: LoggedContact): CaseChange {
  const { case: record, at: now } = facts;
  const isLatest = record.lastContactAt === null || contact.at >= record.lastContactAt;
  const answers = contact.direction === 'outgoing' || !WRITTEN.has(contact.way);
  const isFirst = answers && record.firstContactAt === null;
  const isBegun = record.stage === 'new' && record.ownerId !== null;
  return {
    ...(isLatest ? { lastContactAt: contact.at, nextContactAt: contact.nextContactAt } : {}),
    unansweredAt: record.unansweredAt.filter((attempt) => attempt > contact.at),
    ...(isFirst ? { firstContactAt: contact.at } : {}),
    ...(isFirst && isBegun ? enter('contacting', now) : {}),
  };
}

function missed(record: CaseRecord, contact: LoggedContact): CaseChange {
  const next = contact.nextContactAt === null ? {} : { nextContactAt: contact.nextContactAt };
  const isSettled = record.lastContactAt !== null && contact.at <= record.lastContactAt;
  if (contact.direction === 'incoming' || isSettled) return next;
  return { ...next, unansweredAt: [...record.unansweredAt, contact.at].toSorted() };
}
