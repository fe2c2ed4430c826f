import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgeBand } from '@/domain/follow-up/age-band';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import type { FollowUpKind } from '@/domain/vocabulary';

/** Whom one chases. */
export const FOLLOW_UP_PARTY_WORDS = {
  patient: msg({ context: 'chased', message: 'Patient' }),
  caller: msg({ context: 'chased', message: 'Caller' }),
  'home-physician': msg({ context: 'chased', message: 'Home physician' }),
  specialty: msg({ context: 'chased', message: 'Specialty' }),
  translator: msg({ context: 'chased', message: 'Translator' }),
  finance: msg({ context: 'chased', message: 'Finance' }),
  insurer: msg({ context: 'chased', message: 'Insurer' }),
  sponsor: msg({ context: 'chased', message: 'Sponsor' }),
  employer: msg({ context: 'chased', message: 'Employer' }),
  other: msg({ context: 'chased', message: 'Somebody else' }),
} as const satisfies Record<FollowUpParty, MessageDescriptor>;

/** The four lists. */
export const FOLLOW_UP_LIST_WORDS = {
  report: msg`Reports`,
  billing: msg`Billing`,
  insurance: msg`Insurance`,
  'next-visit': msg`Next visits`,
} as const satisfies Record<FollowUpKind, MessageDescriptor>;

/** How old it is. */
export const AGE_WORDS = {
  '0-30': msg`0–30 days`,
  '31-60': msg`31–60 days`,
  '61-90': msg`61–90 days`,
  '90+': msg`Over 90 days`,
} as const satisfies Record<AgeBand, MessageDescriptor>;
