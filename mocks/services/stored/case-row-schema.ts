import type { CaseRow } from '@/domain/case-row';
import { BLOCKED_ON } from '@/domain/blocker';
import { turnOf } from '@/domain/clocks/band';
import { dutyPlaceOf } from '@/domain/duty';
import { handOffKeys } from '@/domain/hand-off/hand-off-keys';
import { READINESS_RANKS, readinessOf, readinessRank } from '@/domain/row-readiness';
import { CHANNELS, OUTCOMES, PAYERS, STAGES, URGENCIES, WAITING_ON } from '@/domain/vocabulary';
import type { Where } from '../../store/row-query';
import { momentOf, type RowSchema } from '../../store/row-schema';

export interface CaseRowLabels {
  /** Name of a person, as lists are sorted by it; the id where unknown. */
  readonly personName: (id: string) => string;
  /** Text in the form it is sorted by: folded. */
  readonly fold: (text: string) => string;
}

/**
 * Columns by which lists of cases are filtered, sorted and searched (Product reference, §10);
 * `actAt` is the sort key "due".
 */
export function caseRowSchema({ personName, fold }: CaseRowLabels) {
  return {
    version: 16,
    // A case that is offered to another office stands in that one's lists, too.
    lists: ({ office, transfer }) => [office, ...(transfer?.toOffice ? [transfer.toOffice] : [])],
    searchKey: (row) => row.searchKey,
    columns: {
      office: { kind: 'choice', of: (row) => row.office },
      campus: { kind: 'choice', of: (row) => row.campus },
      channel: { kind: 'choice', of: (row) => row.channel, order: CHANNELS },
      facilitator: { kind: 'choice', of: (row) => row.facilitator },
      outcome: { kind: 'choice', of: (row) => row.outcome, order: OUTCOMES },
      language: { kind: 'choice', of: (row) => row.language },
      // Dialects of a language are one to whoever speaks it.
      spoken: { kind: 'choice', of: (row) => row.language?.split('-', 1)[0] ?? null },
      residence: { kind: 'choice', of: (row) => row.residence },
      specialties: { kind: 'choices', of: (row) => row.specialties },
      urgency: { kind: 'choice', of: (row) => row.urgency, order: URGENCIES },
      payer: { kind: 'choice', of: (row) => row.payer, order: PAYERS },
      stage: { kind: 'choice', of: (row) => row.stage, order: STAGES },
      ownerId: {
        kind: 'choice',
        of: (row) => row.ownerId,
        label: (id) => fold(personName(id)),
      },
      waitingOn: { kind: 'choice', of: (row) => row.waitingOn, order: WAITING_ON },
      blockedOn: { kind: 'choice', of: (row) => row.blocker?.on ?? null, order: BLOCKED_ON },
      readiness: { kind: 'choice', of: readinessOf },
      readinessRank: { kind: 'choice', of: readinessRank, order: READINESS_RANKS },
      failingGates: { kind: 'choices', of: (row) => row.failingGates },
      isIntakeComplete: { kind: 'choice', of: (row) => row.isIntakeComplete },
      transferOffice: { kind: 'choice', of: ({ transfer }) => transfer?.toOffice ?? null },
      transferCampus: { kind: 'choice', of: ({ transfer }) => transfer?.toCampus ?? null },
      transferQueue: {
        kind: 'choice',
        of: ({ office, transfer }) => (transfer ? (transfer.toOffice ?? office) : null),
      },
      handOffTo: { kind: 'choices', of: ({ handOff }) => handOffKeys(handOff) },
      handOffBy: { kind: 'choice', of: ({ handOff }) => handOff?.askedBy ?? null },
      handOffAt: { kind: 'moment', of: ({ handOff }) => momentOf(handOff?.askedAt ?? null) },
      complexity: { kind: 'choices', of: (row) => row.complexity },
      dutyPlace: { kind: 'choice', of: dutyPlaceOf },
      reference: { kind: 'text', of: (row) => row.reference },
      patientName: { kind: 'text', of: (row) => fold(row.patientName) },
      callerName: { kind: 'text', of: (row) => fold(row.callerName) },
      stageSince: { kind: 'moment', of: (row) => momentOf(row.stageSince) },
      arrivedAt: { kind: 'moment', of: (row) => momentOf(row.arrivedAt) },
      dueAt: { kind: 'moment', of: (row) => momentOf(row.dueAt) },
      dueTodayFrom: { kind: 'moment', of: (row) => momentOf(row.dueTodayFrom) },
      pausedSince: { kind: 'moment', of: (row) => momentOf(row.pausedSince) },
      holdReviewFrom: { kind: 'moment', of: (row) => momentOf(row.holdReviewFrom) },
      blockedSince: { kind: 'moment', of: (row) => momentOf(row.blocker?.since ?? null) },
      nextContactAt: { kind: 'moment', of: (row) => momentOf(row.nextContactAt) },
      visaRiskFrom: { kind: 'moment', of: (row) => momentOf(row.visaRiskFrom) },
      arrivalOn: { kind: 'moment', of: (row) => momentOf(row.arrivalOn) },
      departureOn: { kind: 'moment', of: (row) => momentOf(row.departureOn) },
      // Held work comes back to the top at its review date (Product reference, §4).
      actAt: { kind: 'moment', of: (row) => momentOf(turnOf(row)?.at ?? null) },
    },
  } as const satisfies RowSchema<CaseRow>;
}

/** A column by its name: what no list has is no condition and no order of one. */
export type CaseColumn = keyof ReturnType<typeof caseRowSchema>['columns'];
export type CaseWhere = Where<CaseColumn>;
