import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { FIELD_WORDS, wordField } from './field-words';

/** Fields of forms that are no fields of a record, or are named otherwise there. */
const FORM_FIELDS: Readonly<Record<string, MessageDescriptor>> = {
  text: FIELD_WORDS.noteText,
  nextOn: FIELD_WORDS.nextContactAt,
  reason: msg`Reason`,
  note: msg`Note`,
  conditions: msg`Conditions`,
  decision: msg`What was decided`,
  alternative: msg`Offered instead`,
  waitingOn: msg`Waiting on`,
  reviewOn: msg`Look again by`,
  outcome: msg`How it ended`,
  toOffice: msg`New office`,
  toCampus: msg`New campus`,
  on: msg`Date of death`,
  settledBy: msg`Who settles what is open`,
  title: msg`What is to be done`,
  dueOn: msg`Due on`,
  dueTime: msg`Due at`,
  dueTurn: msg`Which of the two`,
  arrivedOn: msg`Arrived on`,
  heldOn: msg`Held on`,
  heldTime: msg`Time`,
  way: msg`How`,
  topics: msg`Topics gone through`,
  documents: msg`Papers given`,
  dischargedOn: msg`Discharged on`,
  dischargedTime: msg`Time`,
  date: msg`Date`,
  time: msg`Time`,
  minutes: FIELD_WORDS['appointments.minutes'],
  clinic: FIELD_WORDS['appointments.clinic'],
  room: FIELD_WORDS['appointments.room'],
  building: FIELD_WORDS['appointments.building'],
  preparation: FIELD_WORDS['appointments.preparation'],
  mode: FIELD_WORDS['appointments.mode'],
  turn: msg`Which of the two`,
  tasks: msg`Open tasks`,
  promises: msg`Promises made`,
  risks: msg`Risks`,
  asked: msg`What is asked`,
  answer: msg`What they answered`,
};

/** The name of a field as its form says it. */
export const wordFormField = (i18n: I18n, field: string): string => {
  const ofForm = FORM_FIELDS[field];
  return ofForm ? i18n._(ofForm) : wordField(i18n, field);
};
