import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { AuditLine } from '@/contract/audit';
import type { AuditAction } from '@/domain/audit/audit';
import type { EventKind } from '@/domain/event-kinds';
import type { NumberKind } from '@/domain/numbers/number-fields';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { wordOf } from '@/parts/words/use-word';
import { PERMISSION_WORDS } from './permission-words';

/** Kinds of lines, as one filters by them. */
export const AUDIT_ACTION_WORDS = {
  'signed-in': msg`Sign-in`,
  'signed-out': msg`Sign-out`,
  viewed: msg`View of a case`,
  searched: msg`Search by name`,
  exported: msg`Export`,
  copied: msg`Number copied`,
  changed: msg({ context: 'audit', message: 'Change' }),
  'changed-many': msg`Many at once`,
  arranged: msg`Absence, roster or capacity`,
  denied: msg`Denial`,
  revealed: msg`Numbers shown`,
  'reveal-ended': msg`Numbers hidden again`,
  'reveal-agreed': msg`Seen and agreed`,
} as const satisfies Record<AuditAction, MessageDescriptor>;

const NUMBER_WORDS = {
  passport: msg`copied the passport number of the patient`,
  'companion-passport': msg`copied the passport number of a companion`,
  policy: msg`copied the number of a policy or letter`,
} as const satisfies Record<NumberKind, MessageDescriptor>;

/** The words of other parts of the product that a line is told with. */
export interface TrailWords {
  /** What a change was, as the timeline of the case names it. */
  readonly events: Readonly<Record<EventKind, MessageDescriptor>>;
  /** Filters of an export, named as in the list’s menu, by operation. */
  readonly filters: Readonly<Record<string, ReadonlyMap<string, MessageDescriptor>>>;
}

/** What somebody did, to be read behind their name: `Ruth Halvorsen · opened the case`. */
export function auditSentence(i18n: I18n, line: AuditLine, words: TrailWords): string {
  const { action, reference } = line;
  switch (action) {
    case 'signed-in':
      return i18n._(msg`signed in`);
    case 'signed-out':
      return i18n._(msg`signed out`);
    case 'viewed':
      return i18n._(msg`opened the case`);
    case 'searched':
      return i18n._(msg`looked for somebody by name`);
    case 'exported':
      return exportSentence(i18n, line, words);
    case 'copied':
      return wordOf(i18n, NUMBER_WORDS, line.number ?? 'passport');
    case 'changed': {
      const what = line.kind === null ? '–' : wordOf(i18n, words.events, line.kind);
      if (line.step === null) return i18n._(msg`changed the case: ${what}`);
      const [from, to] = endsOf(i18n, line.step);
      return i18n._(msg`changed the case: ${what}, from ${from} to ${to}`);
    }
    case 'changed-many': {
      const { asked, done } = line.many ?? { asked: 0, done: 0 };
      return i18n._(
        msg`${plural(asked, {
          one: `changed ${done} of # case at once`,
          other: `changed ${done} of # cases at once`,
        })}`,
      );
    }
    case 'arranged':
      return i18n._(arrangedWords(line.operationId));
    case 'denied': {
      const { permission } = line;
      const tried =
        permission === null
          ? i18n._(msg`something else`)
          : wordOf(i18n, PERMISSION_WORDS, permission);
      return reference === null
        ? i18n._(msg`tried what their role may not do: ${tried}`)
        : i18n._(msg`asked for a case that is out of their reach: ${tried}`);
    }
    case 'revealed':
      return i18n._(msg`had the numbers of the case shown, with a reason`);
    case 'reveal-ended':
      return i18n._(msg`had the numbers of the case hidden again`);
    case 'reveal-agreed':
      return i18n._(msg`saw that its numbers were shown, and agreed`);
  }
}

function arrangedWords(operationId: string | null): MessageDescriptor {
  if (operationId === 'setDuty') return msg`changed a duty roster`;
  return operationId === 'setCapacity'
    ? msg`changed how much a colleague can carry`
    : msg`changed the absences of a colleague`;
}

/** Where a case or a follow-up was, and where it is. */
function endsOf(i18n: I18n, step: NonNullable<AuditLine['step']>): readonly [string, string] {
  return step.of === 'stage'
    ? [wordOf(i18n, STAGE_WORDS, step.from), wordOf(i18n, STAGE_WORDS, step.to)]
    : [
        wordOf(i18n, FOLLOW_UP_STATE_WORDS, step.from),
        wordOf(i18n, FOLLOW_UP_STATE_WORDS, step.to),
      ];
}

function exportSentence(
  i18n: I18n,
  { exported, operationId }: AuditLine,
  { filters: filterWords }: TrailWords,
): string {
  const rows = exported?.rows ?? 0;
  const other = msg({ context: 'filter', message: 'something else' });
  const known = filterWords[operationId ?? ''];
  const names = (exported?.filters ?? []).map((key) => i18n._(known?.get(key) ?? other));
  const filters = new Intl.ListFormat(i18n.locale).format(new Set(names));
  const taken =
    operationId === 'exportAudit'
      ? i18n._(
          msg`${plural(rows, {
            one: 'took # line of this trail along',
            other: 'took # lines of this trail along',
          })}`,
        )
      : i18n._(
          msg`${plural(rows, {
            one: 'took # row of a list along',
            other: 'took # rows of a list along',
          })}`,
        );
  return filters === '' ? taken : i18n._(msg`${taken}, filtered by ${filters}`);
}
