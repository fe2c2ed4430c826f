import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { followUpProgress } from '@/domain/follow-up/standing';
import { jsonEqual } from '@/domain/merge/json-equal';
import { stopsOf } from '@/domain/plan/appointments/itinerary';
import { standingEstimate } from '@/domain/plan/money/covered';
import { NO_TASTE } from '@/domain/taste';
import type { LogEntry } from '../../store/persistence';
import { mergesWithStaysNear, withStaysNear } from './stay-campuses';
import type { BackendStore, Reading } from './shape';

type Stored = Readonly<Record<string, unknown>>;

/** Each table's fields that were not there from the beginning, with what they hold in old records. */
const ADDED: Readonly<Record<string, (record: Stored) => Stored>> = {
  cases: (record) => ({
    urgencyCriterion: null,
    handOff: null,
    facilitatorConsent: facilitatorConsentOf(record),
    ...record,
    caller: { whatsApp: null, ...(record['caller'] as Stored) },
    records: (record['records'] as readonly Stored[]).map((line) => ({
      request: null,
      receivedOn: null,
      note: null,
      ...line,
    })),
    party: (record['party'] as readonly Stored[]).map((one, index) => ({
      id: `m${index + 1}`,
      nationality: null,
      ...one,
    })),
    progress: progressOf(record),
  }),
  coverages: (record) => ({
    policyNumber: null,
    extension: null,
    // Nobody knows of one that has ended; until then it was counted as received.
    receivedAt: record['status'] === 'asked' ? null : record['askedAt'],
    ...record,
  }),
  followUps: (record) => (record['kind'] === 'billing' ? estimatedOnce(record) : record),
  papers: (record) => ({ otherVisas: [], ...record }),
  lodgingNeeds: (record) => ({ partySize: null, ...record }),
  // Nobody has noted for how many whoever meets them comes.
  trips: (record) => ({ pickUpFor: null, ...record }),
  legs: (record) => ({ sharedWith: [], sharedFrom: null, ...record }),
  // A request that is sent again is compared with what was sent before.
  requests: ({ body, ...record }) => ({
    ...record,
    body: requestedOf(body as Stored),
  }),
  duty: (record) => ({ version: 1, dates: [], ...record }),
  merges: (record) => ({ shared: [], ...record }),
  preferences: (record) => ({ followUpColumns: {}, taste: NO_TASTE, ...record }),
};

const requestedOf = (body: Stored): Stored => ({
  facilitatorConsent: 'unknown',
  ...body,
  party: (body['party'] as readonly Stored[]).map((one) => ({ nationality: null, ...one })),
});

/** It was once the caller's alone, where the facilitator is who calls. */
function facilitatorConsentOf({ facilitator, caller }: Stored): unknown {
  const { relationship, consent } = caller as Stored;
  return facilitator !== null && relationship === 'facilitator' ? consent : 'unknown';
}

/** Gates that failed were once told by their names alone. */
function progressOf({ progress, stageSince }: Stored): Stored {
  const held = progress as Stored;
  const failing = held['failingGates'] as readonly unknown[];
  const named = failing.map((each) =>
    typeof each === 'string' ? { gate: each, on: 'office', since: stageSince } : each,
  );
  return { departureOn: null, ...held, failingGates: named };
}

/** An estimate was once laid over the groups of its bill, as though it knew them. */
function estimatedOnce({ lines, ...record }: Stored): Stored {
  const held = lines as readonly Stored[];
  const parts = held.map(({ estimated }) => Number(estimated ?? 0));
  return {
    estimated: parts.reduce((sum, part) => sum + part, 0),
    ...record,
    lines: held.map(({ estimated: _estimated, ...line }) => line),
  };
}

/** What a row needs to be indexed at all, until it is derived again. */
const ADDED_TO_ROWS: Stored = {
  visaRiskFrom: null,
  transfer: null,
  handOff: null,
  failingGates: [],
  complexity: [],
  departureOn: null,
  duePlace: null,
  outcome: null,
};

/**
 * Brings what an older version stored to today's shape: records get the fields they lack, and the
 * rows of cases are derived again from them, since a row is nothing but its records (ADR 2).
 */
export function createUpgrade() {
  const outdated = new Set<string>();
  return {
    entry: (entry: LogEntry): LogEntry => {
      for (const { id } of entry.rows) outdated.add(id);
      return upgradeEntry(entry);
    },

    /** After the store was opened. */
    rows: async (store: BackendStore): Promise<void> => {
      if (outdated.size === 0) return;
      await store.write(async (tx) => {
        for (const id of outdated) {
          // One after the other: a transaction is one line of work.
          const record = await tx.get('cases', id);
          const patient = record === null ? null : await tx.get('patients', record.patientId);
          if (record === null || patient === null) continue;
          const told = await withStaysNear(tx, await withPlan(tx, record), patient);
          if (told !== record) await tx.put('cases', told);
          await tx.putRow(deriveRow(told, patient));
        }
        await mergesWithStaysNear(tx);
      });
    },
  };
}

export type Upgrade = ReturnType<typeof createUpgrade>;

/**
 * What the case tells of its plan, by today's rules: whose move each follow-up is, whether an estimate
 * has gone out, and what a patient on campus still waits for.
 */
async function withPlan(tx: Reading, record: CaseRecord): Promise<CaseRecord> {
  const of = { index: 'case', value: record.id } as const;
  const followUps = await tx.list('followUps', of);
  const progress = {
    ...record.progress,
    ...followUpProgress(record, followUps),
    ...(record.stage === 'clearance' && {
      isEstimateSent: standingEstimate(await tx.list('estimates', of)) !== null,
    }),
    ...(record.stage === 'on-site' && { itinerary: stopsOf(await tx.list('appointments', of)) }),
  };
  return jsonEqual(progress, record.progress) ? record : { ...record, progress };
}

/** An entry of the log or of a snapshot in today's shape. Adds what is missing, from any version. */
function upgradeEntry(entry: LogEntry): LogEntry {
  return {
    ...entry,
    rows: entry.rows.map((row) => ({ ...ADDED_TO_ROWS, ...row })),
    puts: entry.puts.map(([table, record]) => {
      const added = ADDED[table];
      return [
        table,
        added === undefined ? record : { ...record, ...added({ ...record }) },
      ] as const;
    }),
  };
}
