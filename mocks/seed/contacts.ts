import type { ContactRecord } from '@/domain/case';
import type { ContactParty, ContactWay } from '@/domain/vocabulary';
import type { MadeCase } from './cases';
import type { Ground } from './ground';
import { drawsOf, weighted } from './random';
import { CHILDREN_PER_CASE, seedId } from './seed-ids';
import { contactText } from './texts';

const wayAt = weighted<ContactWay>([
  ['phone', 44],
  ['whatsapp', 28],
  ['e-mail', 20],
  ['video', 5],
  ['in-person', 3],
]);
const partyAt = weighted<ContactParty>([
  ['caller', 60],
  ['patient', 28],
  ['home-physician', 12],
]);

/** The contacts log of a seeded case, oldest first. */
export const makeContacts = (ground: Ground, made: MadeCase): readonly ContactRecord[] => {
  const { caseRecord, life, contacts } = made;
  const language = made.patient.language ?? 'en';
  const last = contacts.findLast((contact) => contact.isReached);
  return contacts.map((contact, index): ContactRecord => {
    const draws = drawsOf(ground.seed, life.n * CHILDREN_PER_CASE + index, 'contacts');
    const way = wayAt(draws.next());
    const isIncoming = contact.isReached && contact.stage !== 'new' && draws.chance(0.25);
    const party: ContactParty =
      caseRecord.facilitator !== null && draws.chance(0.6) ? 'facilitator' : partyAt(draws.next());
    return {
      id: seedId('contact', life.n * CHILDREN_PER_CASE + index),
      version: 1,
      caseId: caseRecord.id,
      at: new Date(contact.atMs).toISOString(),
      by: caseRecord.ownerId ?? caseRecord.closing?.closedBy ?? '',
      way,
      direction: isIncoming ? 'incoming' : 'outgoing',
      party: caseRecord.caller.relationship === 'self' && party === 'caller' ? 'patient' : party,
      isReached: contact.isReached,
      summary: contactText(contact.stage, contact.isReached, language, draws),
      nextContactAt: contact === last ? caseRecord.nextContactAt : null,
    };
  });
};
