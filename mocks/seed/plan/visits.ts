import type { AppointmentKind } from '@/domain/plan/appointment';
import type { FurtherVisit } from '../visit-times';

/** One visit of a seeded trip: what, where in words, and what to do before. How long: `visit-times.ts`. */
export type Visit = readonly [kind: AppointmentKind, clinic: string, preparation: string | null];

/** What begins a trip to each specialty. */
export const FIRST_VISITS: Readonly<Record<string, Visit>> = {
  cancer: ['consultation', 'Medical oncology', 'Bring the pathology slides'],
  'cardiovascular-medicine': ['consultation', 'Cardiology clinic', null],
  'cardiovascular-surgery': ['consultation', 'Cardiac surgery clinic', null],
  'executive-health': ['consultation', 'Executive health', 'Bring the list of medicines'],
  gastroenterology: ['consultation', 'Digestive diseases clinic', null],
  neurology: ['consultation', 'Neurology clinic', null],
  neurosurgery: ['consultation', 'Neurosurgery clinic', 'Bring the imaging discs'],
  orthopedics: ['consultation', 'Joint clinic', null],
  transplant: ['consultation', 'Transplant clinic', 'Bring the list of medicines'],
};

/** What may follow, whatever the specialty. */
export const FURTHER_VISITS: Readonly<Record<FurtherVisit, Visit>> = {
  laboratory: ['test', 'Laboratory', 'Fasting from midnight; water is allowed'],
  resonance: ['imaging', 'Magnetic resonance imaging', 'No metal; say if there is a pacemaker'],
  tomography: ['imaging', 'Computed tomography', 'Nothing to eat for four hours before'],
  heart: ['test', 'Heart tests', 'Comfortable shoes and clothes'],
  endoscopy: ['procedure', 'Endoscopy', 'Fasting from midnight; somebody must come along'],
  biopsy: ['procedure', 'Biopsy', 'Stop blood thinners as told by the clinic'],
  theatre: ['surgery', 'Operating theatre', 'Fasting from midnight; shower with the soap given'],
  infusion: ['therapy', 'Infusion centre', null],
  education: ['education', 'Patient education', null],
  assessment: ['consultation', 'Pre-operative assessment', 'Bring the list of medicines'],
};

/** What ends a trip. */
export const LAST_VISIT: Visit = ['consultation', 'Review of results', null];

export const CANCEL_REASONS: readonly string[] = [
  'The family is not coming',
  'The clinic has cancelled the session',
  'Already done at home',
];
