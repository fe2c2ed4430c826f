import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Alternative,
  Consent,
  DeclineReason,
  Need,
  Outcome,
  RecordKind,
  RecordState,
  Relationship,
  Sex,
  SpecialtyDecision,
} from '@/domain/vocabulary';

// Words of what stands on a case alone. No list shows them: they come after its first rows.

export const SEX_WORDS = {
  female: msg`Female`,
  male: msg`Male`,
  other: msg({ context: 'sex', message: 'Other' }),
  unknown: msg({ context: 'sex', message: 'Not known' }),
} as const satisfies Record<Sex, MessageDescriptor>;

export const RELATIONSHIP_WORDS = {
  self: msg({ context: 'relationship', message: 'The patient' }),
  parent: msg({ context: 'relationship', message: 'Parent' }),
  child: msg({ context: 'relationship', message: 'Son or daughter' }),
  spouse: msg({ context: 'relationship', message: 'Spouse' }),
  sibling: msg({ context: 'relationship', message: 'Brother or sister' }),
  'other-relative': msg({ context: 'relationship', message: 'Other relative' }),
  friend: msg({ context: 'relationship', message: 'Friend' }),
  physician: msg({ context: 'relationship', message: 'Physician' }),
  facilitator: msg({ context: 'relationship', message: 'Referral facilitator' }),
  embassy: msg({ context: 'relationship', message: 'Embassy' }),
  other: msg({ context: 'relationship', message: 'Other' }),
  unknown: msg({ context: 'relationship', message: 'Not known' }),
} as const satisfies Record<Relationship, MessageDescriptor>;

export const CONSENT_WORDS = {
  given: msg({ context: 'consent', message: 'Given' }),
  asked: msg({ context: 'consent', message: 'Asked for' }),
  refused: msg({ context: 'consent', message: 'Refused' }),
  withdrawn: msg({ context: 'consent', message: 'Withdrawn' }),
  unknown: msg({ context: 'consent', message: 'Not known' }),
} as const satisfies Record<Consent, MessageDescriptor>;

export const NEED_WORDS = {
  wheelchair: msg`Wheelchair`,
  stretcher: msg`Stretcher`,
  oxygen: msg`Oxygen`,
  escort: msg`Medical escort`,
  hearing: msg`Hearing support`,
  vision: msg`Vision support`,
  dietary: msg`Dietary needs`,
} as const satisfies Record<Need, MessageDescriptor>;

export const RECORD_KIND_WORDS = {
  operative: msg`Operative reports`,
  pathology: msg`Pathology and slides`,
  imaging: msg`Imaging (DICOM)`,
  labs: msg`Laboratory results`,
  'progress-notes': msg`Progress notes, last 6 months`,
  medication: msg`Medication list`,
  genetics: msg`Genetics`,
} as const satisfies Record<RecordKind, MessageDescriptor>;

export const RECORD_STATE_WORDS = {
  'not-asked': msg({ context: 'record', message: 'Not asked yet' }),
  asked: msg({ context: 'record', message: 'Asked' }),
  received: msg({ context: 'record', message: 'Received' }),
  'needs-translation': msg({ context: 'record', message: 'Needs translation' }),
  translated: msg({ context: 'record', message: 'Translated' }),
  'not-needed': msg({ context: 'record', message: 'Not needed' }),
} as const satisfies Record<RecordState, MessageDescriptor>;

export const DECLINE_REASON_WORDS = {
  'no-treatment-to-offer': msg`No treatment to offer`,
  'no-capacity-in-time': msg`No capacity in time`,
  'care-available-locally': msg`Equal care is available locally`,
  'travel-too-risky': msg`Travel is too risky`,
  'records-insufficient': msg`Records are insufficient`,
  financial: msg`Financial`,
  other: msg({ context: 'reason', message: 'Other' }),
} as const satisfies Record<DeclineReason, MessageDescriptor>;

export const ALTERNATIVE_WORDS = {
  'other-campus': msg`Another campus`,
  'other-specialty': msg`Another specialty`,
  'local-care': msg`Care at home`,
  'second-opinion-by-record': msg`Second opinion by record`,
} as const satisfies Record<Alternative, MessageDescriptor>;

/** How a closed case ended. */
export const OUTCOME_WORDS = {
  completed: msg`Completed`,
  declined: msg`Declined`,
  withdrawn: msg`Withdrawn`,
  'treated-elsewhere': msg`Treated elsewhere`,
  'no-response': msg`No response`,
  'emergency-transfer': msg`Emergency transfer`,
  duplicate: msg`Duplicate`,
  'patient-died': msg`Patient died`,
} as const satisfies Record<Outcome, MessageDescriptor>;

export const DECISION_WORDS = {
  pending: msg`Not decided yet`,
  accepted: msg`Accepted`,
  declined: msg`Declined`,
  'more-information': msg`More information asked`,
} as const satisfies Record<SpecialtyDecision, MessageDescriptor>;
