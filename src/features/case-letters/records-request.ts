import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RecordKind } from '@/domain/vocabulary';
import type { PatientName } from '@/domain/case';
import { localeOf } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { wordOf } from '@/parts/words/use-word';
import { isolated } from '@/parts/words/isolated';
import { patientLine } from './patient-line';
import { type Signer, signature } from './signature';

/** What each record is, for somebody who has never sent one. */
const HINTS = {
  operative: msg({ context: 'letter', message: 'The report of each operation' }),
  pathology: msg({
    context: 'letter',
    message: 'The reports, and the slides or blocks if they can be sent',
  }),
  imaging: msg({
    context: 'letter',
    message: 'As DICOM files, on a disc or by a link; photographs of films are not enough',
  }),
  labs: msg({ context: 'letter', message: 'The results of the last 6 months' }),
  'progress-notes': msg({ context: 'letter', message: 'What doctors wrote at each visit' }),
  medication: msg({ context: 'letter', message: 'Every medicine, with its dose' }),
  genetics: msg({ context: 'letter', message: 'The reports, if such tests were made' }),
} as const satisfies Record<RecordKind, MessageDescriptor>;

/** What a request for records is made from; nothing in it is typed for the letter. */
export interface RecordsRequestFacts {
  readonly reference: string;
  readonly patient: PatientName;
  /** Null: nobody is named. */
  readonly recipient: string | null;
  readonly kinds: readonly RecordKind[];
  readonly on: string;
  readonly signer: Signer;
}

/** A letter in one language, part by part, so that two languages can stand side by side. */
export interface LetterParts {
  readonly title: string;
  readonly head: readonly string[];
  readonly before: readonly string[];
  readonly items: readonly { readonly name: string; readonly hint: string }[];
  readonly after: readonly string[];
  readonly signed: readonly string[];
}

/** The request for records in the language of `i18n`, whatever the page's is. */
export function recordsRequestParts(i18n: I18n, facts: RecordsRequestFacts): LetterParts {
  const locale = localeOf(i18n.locale);
  const { reference, kinds } = facts;
  const recipient = facts.recipient === null ? null : isolated(facts.recipient);
  return {
    title: i18n._(msg({ context: 'letter', message: 'What we still need' })),
    head: [
      formatsOf(locale).plainDate(facts.on),
      patientLine(i18n, facts.patient),
      i18n._(msg({ context: 'letter', message: `Our number: ${isolated(reference)}` })),
    ],
    before: [
      recipient === null
        ? i18n._(msg({ context: 'letter', message: 'Good day,' }))
        : i18n._(msg({ context: 'letter', message: `Dear ${recipient},` })),
      i18n._(
        msg({
          context: 'letter',
          message: 'before our specialists can read the case, we need these medical records:',
        }),
      ),
    ],
    items: kinds.map((kind) => ({
      name: wordOf(i18n, RECORD_KIND_WORDS, kind),
      hint: wordOf(i18n, HINTS, kind),
    })),
    after: [
      i18n._(
        msg({
          context: 'letter',
          message:
            'Copies are enough, in the language in which they were written. Please put our number on everything you send.',
        }),
      ),
      i18n._(
        msg({
          context: 'letter',
          message: 'If something cannot be had, tell us: we will look for another way.',
        }),
      ),
    ],
    signed: signature(i18n, facts.signer),
  };
}

/** The same letter as plain text, for WhatsApp or an e-mail: one language after the other. */
export function plainText(languages: readonly LetterParts[]): string {
  return languages.map(textOf).join('\n\n— — —\n\n');
}

function textOf({ title, head, before, items, after, signed }: LetterParts): string {
  return [
    title,
    head.join('\n'),
    before.join('\n\n'),
    items.map(({ name, hint }, index) => `${index + 1}. ${name}: ${hint}`).join('\n'),
    after.join('\n\n'),
    signed.join('\n'),
  ].join('\n\n');
}
