import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseRow } from '@/domain/case-row';
import { deriveRow } from '@/domain/derive-row';
import { actorOf, can, scopeOf } from '@/domain/policy';
import { POLICY_ACTIONS } from '@/domain/policy-table';
import { ROLES } from '@/domain/vocabulary';
import { whereScope } from '@mocks/services/lists/case-filter';
import { caseRowSchema } from '@mocks/services/stored/case-row-schema';
import { RowIndex } from '@mocks/store/rows/row-index';
import { aCase, aPatient, aPerson } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const SEED = 20_261_130;
const OFFICES = ['peru', 'london', 'india', 'direct'] as const;
const CAMPUSES = ['arizona', 'london', 'florida'] as const;

const asked = { reason: 'Nearer', askedAt: '2026-11-24T16:00:00.000Z', askedBy: 'person-1' };
const TRANSFERS = [
  null,
  ...[...OFFICES, null].flatMap((toOffice) =>
    [...CAMPUSES, null].map((toCampus) => ({ ...asked, toOffice, toCampus })),
  ),
];

/** A case of each office and campus, with each transfer that may wait. */
const ROWS: readonly CaseRow[] = OFFICES.flatMap((office) =>
  [...CAMPUSES, null].flatMap((campus) =>
    TRANSFERS.map((transfer) => deriveRow(aCase({ office, campus, transfer }), aPatient())),
  ),
);

const index = new RowIndex<CaseRow>({
  schema: caseRowSchema({ personName: (id) => id, fold: (text) => text }),
  compareIds: (one, other) => one - other,
  numberOf: () => null,
  rowOf: (number) => {
    const row = ROWS[number];
    if (row === undefined) throw new Error(`No row ${number}`);
    return row;
  },
});
for (const [number, row] of ROWS.entries()) index.put(number, row);

it('lists hold exactly the cases that each answer lets in, whatever somebody was granted', () => {
  const grants = fc.array(
    fc.record({
      role: fc.constantFrom(...ROLES),
      offices: fc.subarray([...OFFICES], { maxLength: 2 }),
      campuses: fc.subarray([...CAMPUSES], { maxLength: 2 }),
    }),
    { maxLength: 3 },
  );
  let cases = 0;
  fc.assert(
    fc.property(grants, fc.constantFrom(...POLICY_ACTIONS), (held, action) => {
      const who = actorOf(aPerson({ grants: held }));
      const { numbers } = index.query({ where: whereScope(scopeOf(who, action)) });
      const expected = [...ROWS.keys()].filter((number) => {
        const { office, campus, transfer } = ROWS[number] as CaseRow;
        return can(who, action, { office, campus, transfer });
      });
      cases += ROWS.length;
      expect(numbers.toSorted((one, other) => one - other)).toEqual(expected);
    }),
    { seed: SEED, numRuns: rounds(1_000, 5_000) },
  );
  figure('C3 scope agrees with the answer', cases, 0, SEED);
});
