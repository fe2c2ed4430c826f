import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChaseField } from '@/domain/follow-up/chase-template';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import type { FollowUpKind } from '@/domain/vocabulary';

/** Each field as it stands in a template: filled in for each person later. */
const [receiver, patient, reference, amount, due, sender] = [
  '{receiver}',
  '{patient}',
  '{reference}',
  '{amount}',
  '{due}',
  '{sender}',
] as const satisfies readonly `{${ChaseField}}`[];

type Texts = Readonly<Partial<Record<FollowUpKind, MessageDescriptor>>>;

/** To the family and its physician; nothing here says what the patient was treated for. */
const AT_HOME: Readonly<Partial<Record<FollowUpParty, Texts>>> = {
  patient: {
    report: msg`Dear ${receiver}, we have sent the medical report of your visit (${reference}). Please tell us whether it has arrived and can be opened. ${sender}`,
    billing: msg`Dear ${receiver}, ${amount} of the bill of your visit (${reference}) is still open. Please tell us when we may expect it, or what you would like explained. ${sender}`,
    insurance: msg`Dear ${receiver}, for the claim of your visit (${reference}) we need your help: please ask your insurer how far it is. ${sender}`,
    'next-visit': msg`Dear ${receiver}, we would like to plan your next visit (${reference}). Which dates would suit you? ${sender}`,
  },
  // Somebody who asks for the patient: the visit was not theirs.
  caller: {
    report: msg`Dear ${receiver}, we have sent the medical report of the visit of ${patient} (${reference}). Please tell us whether it has arrived and can be opened. ${sender}`,
    billing: msg`Dear ${receiver}, ${amount} of the bill of the visit of ${patient} (${reference}) is still open. Please tell us when we may expect it, or what you would like explained. ${sender}`,
    insurance: msg`Dear ${receiver}, for the claim of the visit of ${patient} (${reference}) we need your help: please ask the insurer how far it is. ${sender}`,
    'next-visit': msg`Dear ${receiver}, we would like to plan the next visit of ${patient} (${reference}). Which dates would suit you? ${sender}`,
  },
  'home-physician': {
    report: msg`Dear ${receiver}, we have sent the medical report of your patient ${patient} (${reference}). Please tell us whether it has arrived and can be opened. ${sender}`,
    'next-visit': msg`Dear ${receiver}, we would like to plan the next visit of your patient ${patient} (${reference}). Which dates do you advise? ${sender}`,
  },
};

/** To whoever works on it; without the patient's name, since the reference is enough. */
const AT_WORK: Readonly<Record<FollowUpKind, MessageDescriptor>> = {
  report: msg`The medical report of ${reference} is due ${due}. When can the family expect it? ${sender}`,
  billing: msg`The bill of ${reference} (${amount}) is due ${due}. When will it be settled? ${sender}`,
  insurance: msg`The claim of ${reference} (${amount}) is due ${due}. How far is it, and is anything missing? ${sender}`,
  'next-visit': msg`The next visit of ${reference} is to be planned by ${due}. Which dates are possible? ${sender}`,
};

/** The message to begin with, in the language of these words, to whoever reads it. */
export const usualText = (i18n: I18n, kind: FollowUpKind, reader: FollowUpParty): string =>
  i18n._(AT_HOME[reader]?.[kind] ?? AT_WORK[kind]);

/** What a message sent from one's own mail is about: no word of the patient. */
export const usualSubject = (i18n: I18n, of: string): string => i18n._(msg`About your visit ${of}`);
