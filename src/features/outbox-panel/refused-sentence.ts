import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import { errorOfRefused } from '@/data/command/send-entry';
import { shownFormats } from '@/i18n/use-formats';
import { localeOf } from '@/i18n/locale';
import { errorSentence } from '@/parts/words/error-words';
import { wordField } from '@/parts/words/field-words';

/** Why an entry was refused, in one sentence. */
export function refusedSentence(
  i18n: I18n,
  entry: OutboxEntry,
  personName: (id: string) => string,
  nowMs: number,
): string {
  if (entry.refusal?.kind !== 'conflict') {
    return errorSentence(i18n, errorOfRefused(entry), personName, nowMs);
  }
  const { conflicts, by } = entry.refusal.conflict;
  const { list } = shownFormats(localeOf(i18n.locale));
  const fields = list(conflicts.map(({ field }) => wordField(i18n, field)));
  if (by === null) return i18n._(msg`Somebody changed the same: ${fields}. Choose what stays.`);
  const name = personName(by);
  return i18n._(msg`${name} changed the same: ${fields}. Choose what stays.`);
}
