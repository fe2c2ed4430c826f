import type { AppointmentKind } from '@/domain/plan/appointment';

/** One visit of a seeded trip: what, where in words, how long, and what to do before. */
export type Visit = readonly [
  kind: AppointmentKind,
  clinic: string,
  minutes: number,
  preparation: string | null,
];

/** What begins a trip to each specialty. */
export const FIRST_VISITS: Readonly<Record<string, Visit>> = {
  cancer: ['consultation', 'Medical oncology', 60, 'Bring the pathology slides'],
  'cardiovascular-medicine': ['consultation', 'Cardiology clinic', 60, null],
  'cardiovascular-surgery': ['consultation', 'Cardiac surgery clinic', 60, null],
  'executive-health': ['consultation', 'Executive health', 60, 'Bring the list of medicines'],
  gastroenterology: ['consultation', 'Digestive diseases clinic', 45, null],
  neurology: ['consultation', 'Neurology clinic', 60, null],
  neurosurgery: ['consultation', 'Neurosurgery clinic', 60, 'Bring the imaging discs'],
  orthopedics: ['consultation', 'Joint clinic', 45, null],
  transplant: ['consultation', 'Transplant clinic', 90, 'Bring the list of medicines'],
};

/** What may follow, whatever the specialty. */
export const FURTHER_VISITS: readonly Visit[] = [
  ['test', 'Laboratory', 15, 'Fasting from midnight; water is allowed'],
  ['imaging', 'Magnetic resonance imaging', 75, 'No metal; say if there is a pacemaker'],
  ['imaging', 'Computed tomography', 45, 'Nothing to eat for four hours before'],
  ['test', 'Heart tests', 60, 'Comfortable shoes and clothes'],
  ['procedure', 'Endoscopy', 90, 'Fasting from midnight; somebody must come along'],
  ['procedure', 'Biopsy', 60, 'Stop blood thinners as told by the clinic'],
  ['surgery', 'Operating theatre', 240, 'Fasting from midnight; shower with the soap given'],
  ['therapy', 'Infusion centre', 180, null],
  ['education', 'Patient education', 45, null],
  ['consultation', 'Pre-operative assessment', 45, 'Bring the list of medicines'],
];

/** What ends a trip. */
export const LAST_VISIT: Visit = ['consultation', 'Review of results', 45, null];

export const CANCEL_REASONS: readonly string[] = [
  'The family is not coming',
  'The clinic has cancelled the session',
  'Already done at home',
];
