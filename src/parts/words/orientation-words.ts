import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrientationDocument, OrientationTopic } from '@/domain/plan/orientation';

export const ORIENTATION_TOPIC_WORDS = {
  'campus-map': msg`Way around the campus`,
  'first-day': msg`The first day`,
  documents: msg`Papers to bring`,
  payment: msg`Payment and deposit`,
  interpreters: msg`Working with interpreters`,
  lodging: msg({ context: 'topic', message: 'Lodging' }),
  'local-transport': msg`Getting around`,
  emergency: msg`In an emergency`,
  culture: msg`Customs and daily life`,
} as const satisfies Record<OrientationTopic, MessageDescriptor>;

export const ORIENTATION_DOCUMENT_WORDS = {
  itinerary: msg`Itinerary`,
  'campus-map': msg`Map of the campus`,
  contacts: msg`Whom to call`,
  'payment-guide': msg`Payment guide`,
} as const satisfies Record<OrientationDocument, MessageDescriptor>;
