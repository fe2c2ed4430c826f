import type { I18n } from '@lingui/core';
import { DECISION_WORDS } from '@/parts/words/stage-words';
import { RECORD_KIND_WORDS, RECORD_STATE_WORDS } from '@/parts/words/case-words';
import { nameOfSpecialty } from '@/parts/names';
import { wordOf } from '@/parts/words/use-word';
import type { RecordKind, RecordState, SpecialtyDecision } from '@/domain/vocabulary';
import { CHANGED_FIELD_WORDS } from './event-words';

/** The path of a change without the record that it is of. */
export const plainPath = (field: string): string => field.replace(/^patient\./, '');

/** Names the field of a change; parts of lists by what they are of. */
export function wordChangedField(i18n: I18n, field: string): string {
  const path = plainPath(field);
  const known = CHANGED_FIELD_WORDS[path];
  if (known) return i18n._(known);
  const [list, key = ''] = path.split('.');
  if (list === 'reviews') return nameOfSpecialty(key, i18n.locale);
  if (list === 'records') return wordOf(i18n, RECORD_KIND_WORDS, key as RecordKind);
  const whole = list === undefined ? undefined : CHANGED_FIELD_WORDS[list];
  return whole ? i18n._(whole) : path;
}

/** Words a value of a list's part; null where the path is of none. */
export function wordPartValue(i18n: I18n, field: string, value: string): string | null {
  if (/^reviews\.[^.]+\.decision$/.test(field)) {
    return wordOf(i18n, DECISION_WORDS, value as SpecialtyDecision);
  }
  if (/^records\.[^.]+\.state$/.test(field)) {
    return wordOf(i18n, RECORD_STATE_WORDS, value as RecordState);
  }
  return null;
}
