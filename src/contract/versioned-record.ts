import type { Endpoint } from './endpoint';

/** What an address that ends so is about, where no parameter names it. */
const BY_ADDRESS: Readonly<Record<string, string>> = {
  '/api/cases/:reference/patient': 'patient',
  '/api/cases/:reference/trip/edit': 'trip',
  '/api/cases/:reference/lodging-need': 'lodging need',
};

/** By the parameter that names it: the first after the case, under which the others stand. */
const BY_PARAMETER: Readonly<Record<string, string>> = {
  appointmentId: 'appointment',
  bookingId: 'booking',
  coverageId: 'coverage',
  estimateId: 'estimate',
  followUpId: 'follow-up',
  legId: 'leg',
  noteId: 'note',
  orientationId: 'orientation',
  papersId: 'papers',
  personId: 'person',
  placeId: 'roster of the place',
  revealId: 'reveal',
  stayId: 'stay',
  taskId: 'task',
  viewId: 'view',
  waiverId: 'waiver',
};

/** Whose version an operation compares: that of the record which its address names. */
export function versionedRecord({ path }: Pick<Endpoint, 'path'>): string {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const found = names.flatMap((name) => BY_PARAMETER[name] ?? []);
  return BY_ADDRESS[path] ?? found[0] ?? 'case';
}
