import type { CaseRecord } from '@/domain/case';
import { standsAlone } from '@/domain/event-kinds';
import { jsonEqual } from '@/domain/merge/json-equal';
import type { EventPlace, StoredEvent } from '../stored/shape';

/** Neither is a change that anybody made. */
export const COUNTERS: ReadonlySet<string> = new Set(['id', 'version', 'revision']);

/** What a record says; a later change of it that was undone as well is none. */
export const unversioned = (record: object | null): object | null =>
  record === null ? null : { ...record, version: 0 };

/** Where a case stands by the steps that were taken with it. */
export const standingOf = (record: CaseRecord): NonNullable<StoredEvent['standing']> => ({
  stage: record.stage,
  stageSince: record.stageSince,
  hold: record.hold,
  transfer: record.transfer,
  handOff: record.handOff,
  closing: record.closing,
  patientId: record.patientId,
});

/** Where the case stands by somebody's later step, beside which the undone step makes no sense. */
export function movedOn({ kind, standing }: StoredEvent, record: CaseRecord): readonly string[] {
  if (standing === undefined) return [];
  const now = standingOf(record);
  const names = standsAlone(kind)
    ? (['closing', 'patientId'] as const)
    : (Object.keys(now) as (keyof typeof now)[]);
  return names.filter((name) => !jsonEqual(now[name], standing[name]));
}

/** Where a case stands, and who is asked to take it: all of these hear of its changes. */
export function placeOfCase({ office, campus, transfer }: CaseRecord): EventPlace {
  if (transfer === null) return { office, campus };
  const { toOffice, toCampus } = transfer;
  return { office, campus, transfer: { toOffice, toCampus } };
}
