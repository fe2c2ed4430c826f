import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HomePhysician } from '@/domain/case';
import type { RecordSource, RequestWay } from '@/domain/vocabulary';
import { wordOf } from './use-word';

const RECORD_SOURCE_WORDS = {
  'home-physician': msg({ context: 'records of', message: 'Home physician' }),
  family: msg({ context: 'records of', message: 'Patient or family' }),
  other: msg({ context: 'records of', message: 'Another place' }),
} as const satisfies Record<RecordSource, MessageDescriptor>;

export const REQUEST_WAY_WORDS = {
  phone: msg({ context: 'asked by', message: 'Phone' }),
  'e-mail': msg({ context: 'asked by', message: 'E-mail' }),
  whatsapp: msg({ context: 'asked by', message: 'WhatsApp' }),
  post: msg({ context: 'asked by', message: 'Post' }),
  portal: msg({ context: 'asked by', message: 'Portal' }),
} as const satisfies Record<RequestWay, MessageDescriptor>;

/** Of whom records are asked, by name where there is one. */
export function wordRecordSource(
  i18n: I18n,
  { from, place }: { readonly from: RecordSource; readonly place: string | null },
  physician: Pick<HomePhysician, 'name'> | null,
): string {
  if (from === 'other' && place) return place;
  if (from === 'home-physician' && physician) return physician.name;
  return wordOf(i18n, RECORD_SOURCE_WORDS, from);
}
