import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Payer, Relationship } from '@/domain/vocabulary';
import type { PatientName } from '@/domain/case';
import { localeOf } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { nameOfCampus, nameOfSpecialty } from '@/parts/names';
import { PAYER_WORDS } from '@/parts/words/case-words';
import { RELATIONSHIP_WORDS } from '@/parts/words/case-detail-words';
import { wordOf } from '@/parts/words/use-word';
import { isolated } from '@/parts/words/isolated';
import type { LetterParts } from './records-request';
import { patientIn } from './patient-line';
import { type Signer, signature } from './signature';

/** One who asks for a visa. */
export interface Invited {
  readonly name: string;
  /** Null: the patient. */
  readonly relationship: Relationship | null;
  /** Of a companion, ISO 3166-1 alpha-2; null where it is not known: in a letter nothing is assumed. */
  readonly nationality: string | null;
  /** Null where it is not known, or the reader may not see it. */
  readonly passportNumber: string | null;
}

/** What an invitation is made from; nothing in it is typed for the letter. */
export interface VisaInvitationFacts {
  readonly reference: string;
  readonly patient: PatientName;
  readonly birthOn: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string | null;
  readonly campus: string;
  /** Null where the patient does not know the diagnosis: a specialty tells it. */
  readonly specialty: string | null;
  /** By appointments, or else as the family wishes; null where neither is known. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly payer: Payer | null;
  readonly address: string | null;
  readonly party: readonly Invited[];
  readonly on: string;
  readonly signer: Signer;
}

/** The invitation for the consulate in the language of `i18n`, whatever the page's is. */
export function visaInvitationParts(i18n: I18n, facts: VisaInvitationFacts): LetterParts {
  const locale = localeOf(i18n.locale);
  const { plainDate } = formatsOf(locale);
  const patient = patientIn(i18n, facts.patient);
  const campus = nameOfCampus(facts.campus, locale);
  return {
    title: i18n._(msg({ context: 'letter', message: 'Invitation for medical treatment' })),
    head: [
      plainDate(facts.on),
      i18n._(msg({ context: 'letter', message: `Our number: ${isolated(facts.reference)}` })),
      i18n._(msg({ context: 'letter', message: 'To the consular section' })),
    ],
    before: [
      i18n._(
        msg({
          context: 'letter',
          message: `We confirm that ${patient} has been accepted for examination and treatment at our campus in ${campus}.`,
        }),
      ),
      ...personLines(i18n, facts),
      ...stayLines(i18n, facts),
      i18n._(
        msg({
          context: 'letter',
          message: 'We ask you to grant these persons a visa for the whole stay:',
        }),
      ),
    ],
    items: facts.party.map(({ name, relationship, nationality, passportNumber }) => ({
      name: isolated(name),
      hint: [
        relationship === null
          ? i18n._(msg({ context: 'letter', message: 'Patient' }))
          : wordOf(i18n, RELATIONSHIP_WORDS, relationship),
        ...(nationality === null ? [] : [nationalityLine(i18n, nationality)]),
        ...(passportNumber === null ? [] : [passportLine(i18n, passportNumber)]),
      ].join(' · '),
    })),
    after: [
      i18n._(
        msg({
          context: 'letter',
          message:
            'They return home when the treatment is over. For questions, please write or call us and name our number.',
        }),
      ),
    ],
    signed: signature(i18n, facts.signer),
  };
}

function passportLine(i18n: I18n, passportNumber: string): string {
  const number = isolated(passportNumber);
  return i18n._(msg({ context: 'letter', message: `passport ${number}` }));
}

function nationalityLine(i18n: I18n, code: string): string {
  const nationality = formatsOf(localeOf(i18n.locale)).country(code);
  return i18n._(msg({ context: 'letter', message: `Nationality: ${nationality}` }));
}

/** Who the patient is, and what for. */
function personLines(i18n: I18n, facts: VisaInvitationFacts): readonly string[] {
  const locale = localeOf(i18n.locale);
  const { plainDate } = formatsOf(locale);
  const born = facts.birthOn === null ? null : plainDate(facts.birthOn);
  const specialty = facts.specialty === null ? null : nameOfSpecialty(facts.specialty, locale);
  return [
    born === null ? null : i18n._(msg({ context: 'letter', message: `Born on ${born}` })),
    facts.nationality === null ? null : nationalityLine(i18n, facts.nationality),
    specialty === null
      ? null
      : i18n._(msg({ context: 'letter', message: `Specialty: ${specialty}` })),
  ].filter((line) => line !== null);
}

/** When, where they stay, and who pays. */
function stayLines(i18n: I18n, facts: VisaInvitationFacts): readonly string[] {
  const locale = localeOf(i18n.locale);
  const { plainDate } = formatsOf(locale);
  const from = facts.fromOn === null ? null : plainDate(facts.fromOn);
  const to = facts.toOn === null ? null : plainDate(facts.toOn);
  const payer = facts.payer === null ? null : wordOf(i18n, PAYER_WORDS, facts.payer);
  const address = facts.address === null ? null : isolated(facts.address);
  return [
    from === null
      ? i18n._(
          msg({
            context: 'letter',
            message: 'The dates are set as soon as the journey is possible.',
          }),
        )
      : to === null
        ? i18n._(msg({ context: 'letter', message: `The stay begins on ${from}.` }))
        : i18n._(msg({ context: 'letter', message: `The stay is planned from ${from} to ${to}.` })),
    address === null
      ? null
      : i18n._(msg({ context: 'letter', message: `Address during the stay: ${address}` })),
    payer === null ? null : i18n._(msg({ context: 'letter', message: `Paid by: ${payer}` })),
  ].filter((line) => line !== null);
}
