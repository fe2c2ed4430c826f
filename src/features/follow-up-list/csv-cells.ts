import type { FollowUpListRow, FollowUpSortKey } from '@/contract/follow-up-list';
import { bandOf } from '@/domain/clocks/band';
import { dueZoneOf } from '@/domain/clocks/due-zone';
import { csvMoment } from '@/domain/csv/csv-moment';
import { ageInDays } from '@/domain/follow-up/age-band';
import { typedAmount } from '@/domain/plan/money/amount';
import type { CsvCells } from '@/parts/list-export/export-list';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { BAND_WORDS } from '@/parts/words/case-words';
import { FOLLOW_UP_END_WORDS, FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { wordOf } from '@/parts/words/use-word';
import { clockZoneOf } from '@/reference/place';

/** Each column of a list of follow-ups as a cell of a file. */
export const FOLLOW_UP_CSV: CsvCells<FollowUpSortKey, FollowUpListRow> = {
  reference: (row) => row.reference,
  patient: (row) => [row.patientName, row.patientOwnScript].filter(Boolean).join(' · '),
  state: (row, { i18n }) =>
    row.endedHow === null
      ? wordOf(i18n, FOLLOW_UP_STATE_WORDS, row.state)
      : wordOf(i18n, FOLLOW_UP_END_WORDS, row.endedHow),
  // A clock that runs is its moment; one that stands still has none, and says so.
  due: (row, { i18n, nowMs }) => {
    const band = bandOf(row, nowMs);
    if (band === 'none') return null;
    return band === 'paused' || row.dueAt === null
      ? wordOf(i18n, BAND_WORDS, band)
      : csvMoment(row.dueAt, dueZoneOf(row));
  },
  owner: (row, { personName }) => row.ownerId && personName(row.ownerId),
  waitingOn: (row, { i18n }) => row.waitingOn && wordOf(i18n, BLOCKED_ON_WORDS, row.waitingOn),
  amount: ({ amount, currency }) =>
    amount === null || currency === null
      ? null
      : `${amount < 0 ? '-' : ''}${typedAmount({ minor: Math.abs(amount), currency })} ${currency}`,
  age: ({ agesFrom }, { nowMs }) => String(ageInDays(Date.parse(agesFrom), nowMs)),
  lastChase: (row) =>
    row.lastChaseAt && csvMoment(row.lastChaseAt, clockZoneOf(row.office, row.campus)),
  unanswered: (row) => String(row.unansweredChases),
  promised: (row) => row.promisedOn,
  language: (row, { formats }) => row.language && formats.language(row.language),
  office: (row, { i18n }) => nameOfOffice(row.office, i18n.locale),
  campus: (row, { i18n }) => row.campus && nameOfCampus(row.campus, i18n.locale),
};
