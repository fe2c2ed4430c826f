import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Details of a patient by their path; one of a newer server is shown by its path. */
export const PATIENT_FIELD_WORDS: Readonly<Record<string, MessageDescriptor | undefined>> = {
  'name.given': msg`Given names`,
  'name.family': msg`Family names`,
  'name.ownScript': msg`Name in own script`,
  'name.preferred': msg`Wants to be called`,
  birthOn: msg`Birth date`,
  sex: msg`Sex`,
  nationality: msg`Nationality`,
  residence: msg`Patient lives in`,
  language: msg`Patient’s language`,
  phone: msg`Phone`,
  email: msg`E-mail`,
  needs: msg`Needs when travelling`,
  passportNumber: msg`Passport number`,
  passportExpiresOn: msg`Passport valid until`,
};
