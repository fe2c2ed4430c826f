import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseListRow, CaseSortKey } from '@/contract/case-list';
import { bandOf, turnOf } from '@/domain/clocks/band';
import { dueZoneOf } from '@/domain/clocks/due-zone';
import { csvMoment } from '@/domain/csv/csv-moment';
import type { Band } from '@/domain/vocabulary';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import type { CsvCells } from '@/parts/list-export/export-list';
import { nameOfCampus, nameOfOffice, nameOfSpecialty } from '@/parts/names';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { BAND_WORDS, PAYER_WORDS, URGENCY_WORDS } from '@/parts/words/case-words';
import { readinessSentence } from '@/parts/words/readiness-words';
import { OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { wordOf } from '@/parts/words/use-word';
import { clockZoneOf } from '@/reference/place';

/** As the list, a hold says when it is looked at again; a file is read later, so by its date. */
function reviewCell(i18n: I18n, row: CaseListRow, isPast: boolean, band: Band): string {
  const date = row.holdReviewOn ?? '';
  if (isPast) return i18n._(msg`Review overdue, due by ${date}`);
  const clock = wordOf(i18n, BAND_WORDS, band);
  return i18n._(msg`${clock}, review by ${date}`);
}

/** Each column of a list of cases as a cell of a file. */
export const CSV_CELLS: CsvCells<CaseSortKey, CaseListRow> = {
  reference: (row) => row.reference,
  patient: (row) => [row.patientName, row.patientOwnScript].filter(Boolean).join(' · '),
  language: (row, { formats }) => row.language && formats.language(row.language),
  specialty: (row, { i18n }) =>
    row.specialties.map((code) => nameOfSpecialty(code, i18n.locale)).join('; '),
  campus: (row, { i18n }) => row.campus && nameOfCampus(row.campus, i18n.locale),
  office: (row, { i18n }) => nameOfOffice(row.office, i18n.locale),
  urgency: (row, { i18n }) => wordOf(i18n, URGENCY_WORDS, row.urgency),
  // A file has no chips that say of which closed cases it is.
  stage: (row, { i18n }) => {
    const stage = wordOf(i18n, STAGE_WORDS, row.stage);
    if (row.outcome === null) return stage;
    return `${stage} (${wordOf(i18n, OUTCOME_WORDS, row.outcome)})`;
  },
  due: (row, { i18n, nowMs }) => {
    const band = bandOf(row, nowMs);
    const turn = turnOf(row);
    if (turn?.by === 'review') return reviewCell(i18n, row, nowMs >= Date.parse(turn.at), band);
    // A clock that runs is its moment; one that stands still has none, and says so.
    if (band === 'none') return null;
    return band === 'paused' || row.dueAt === null
      ? wordOf(i18n, BAND_WORDS, band)
      : csvMoment(row.dueAt, dueZoneOf(row));
  },
  blocker: (row, { i18n, nowMs }) => row.blocker && blockerSentence(i18n, row, row.blocker, nowMs),
  blockedOn: (row, { i18n }) => row.blocker && wordOf(i18n, BLOCKED_ON_WORDS, row.blocker.on),
  readiness: (row, { i18n }) => readinessSentence(i18n, row),
  conflicts: ({ conflicts }) => (conflicts === undefined ? null : String(conflicts)),
  owner: (row, { personName }) => row.ownerId && personName(row.ownerId),
  arrival: (row) => row.arrivalOn,
  departure: (row) => row.departureOn,
  arrived: (row) => csvMoment(row.arrivedAt, clockZoneOf(row.office, row.campus)),
  payer: (row, { i18n }) => row.payer && wordOf(i18n, PAYER_WORDS, row.payer),
  residence: (row, { formats }) => row.residence && formats.country(row.residence),
};
