import type { AuditFilter, AuditLine } from '@/contract/audit';
import type { Endpoint } from '@/contract/endpoint';
import { endpoints } from '@/contract/endpoints';
import type { auditEndpoints } from '@/contract/endpoints/audit';
import type { AuditRecord } from '@/domain/audit/audit';
import type { Person } from '@/domain/case';
import type { PolicyAction } from '@/domain/policy-table';
import { startOfDateAt } from '@/domain/place-days';
import { utcInstantOf } from '@/lib/utc';
import { addDays } from '@/lib/zoned-time';
import type { Answer, Call } from '../call/call';
import type { AuditService } from './audit-service';
import { findCase } from '../command/case-access';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof auditEndpoints;

const operations: readonly Endpoint[] = Object.values(endpoints);

const DEFAULT_WINDOW = 100;
/** More than this nobody reads in one file. */
const MOST_EXPORTED = 10_000;

/** The records that a filter leaves, newest first. Days are those of where the reader sits. */
async function recordsOf(
  tx: Reading,
  filter: AuditFilter,
  { place }: Pick<Person, 'place'>,
): Promise<readonly AuditRecord[]> {
  const { person, action, from, to } = filter;
  const record = filter.case === undefined ? null : await findCase(tx, filter.case);
  if (filter.case !== undefined && record === null) return [];
  // The narrowest index first; what is left is looked through.
  const by =
    record !== null
      ? { index: 'case', value: record.id }
      : person === undefined
        ? { index: 'all', value: 'all' }
        : { index: 'person', value: person };
  const all = await tx.list('audit', { ...by, order: 'descending' });
  const fromAt = from === undefined ? '' : utcInstantOf(startOfDateAt(place, from));
  const beforeAt = to === undefined ? '9999' : utcInstantOf(startOfDateAt(place, addDays(to, 1)));
  return all.filter(
    (line) =>
      (person === undefined || line.by === person) &&
      (action === undefined || action.includes(line.action)) &&
      line.at >= fromAt &&
      line.at < beforeAt,
  );
}

/** The wire names cases by their references: they are no patient data. */
async function linesOf(tx: Reading, records: readonly AuditRecord[]): Promise<AuditLine[]> {
  const ids = [...new Set(records.flatMap(({ caseId }) => caseId ?? []))];
  const cases = await tx.getMany('cases', ids);
  const references = new Map(cases.flatMap((each) => (each ? [[each.id, each.reference]] : [])));
  return records.map(({ id, at, by, action, operationId, caseId, ...more }) => ({
    id,
    at,
    by,
    action,
    operationId,
    permission: action === 'denied' ? permissionOf(operationId) : null,
    reference: (caseId === null ? null : references.get(caseId)) ?? null,
    kind: more.kind ?? null,
    step: more.step ?? null,
    exported: more.exported
      ? {
          ...more.exported,
          filters: [...more.exported.filters],
          columns: [...more.exported.columns],
        }
      : null,
    many: more.many ?? null,
    number: more.number ?? null,
  }));
}

/** Older lines may tell of an operation that there is no more. */
function permissionOf(operationId: string | null): PolicyAction | null {
  const policy = operations.find((each) => each.operationId === operationId)?.policy ?? 'public';
  return policy === 'public' ? null : policy;
}

export async function listAudit(
  tx: Reading,
  { query, caller, now }: Call<Endpoints['listAudit']>,
): Promise<Answer<Endpoints['listAudit']>> {
  const { offset = 0, limit = DEFAULT_WINDOW, ...filter } = query;
  const records = await recordsOf(tx, filter, caller.person);
  const items = await linesOf(tx, records.slice(offset, offset + limit));
  return { items, total: records.length, offset, asOf: now };
}

export const createAuditExport =
  (audit: AuditService) =>
  async (
    tx: Writing,
    { body, caller, now }: Call<Endpoints['exportAudit']>,
  ): Promise<Answer<Endpoints['exportAudit']>> => {
    const records = await recordsOf(tx, body, caller.person);
    const taken = records.slice(0, MOST_EXPORTED);
    await audit.note(tx, {
      at: now,
      by: caller.actor.id,
      action: 'exported',
      operationId: 'exportAudit',
      caseId: null,
      exported: {
        rows: taken.length,
        filters: Object.keys(body),
        columns: [],
        isSelection: false,
      },
    });
    return { items: await linesOf(tx, taken), total: records.length, asOf: now };
  };
