import type { ContactWay } from '../vocabulary';

/** A family is prepared by talking with them; a message alone does not. */
export const ORIENTATION_WAYS = [
  'phone',
  'video',
  'whatsapp',
  'in-person',
] as const satisfies readonly ContactWay[];
export type OrientationWay = (typeof ORIENTATION_WAYS)[number];

export const ORIENTATION_TOPICS = [
  'campus-map',
  'first-day',
  'documents',
  'payment',
  'interpreters',
  'lodging',
  'local-transport',
  'emergency',
  'culture',
] as const;
export type OrientationTopic = (typeof ORIENTATION_TOPICS)[number];

export const ORIENTATION_DOCUMENTS = [
  'itinerary',
  'campus-map',
  'contacts',
  'payment-guide',
] as const;
export type OrientationDocument = (typeof ORIENTATION_DOCUMENTS)[number];

/** A call that prepares the family for the stay. It is done when a topic list was gone through. */
export interface Orientation {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly at: string;
  readonly by: string;
  readonly way: OrientationWay;
  /** BCP 47. */
  readonly language: string;
  readonly topics: readonly OrientationTopic[];
  readonly documents: readonly OrientationDocument[];
  readonly note: string | null;
}
