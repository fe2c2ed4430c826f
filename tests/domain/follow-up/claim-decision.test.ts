import { beforeAll, expect, it } from 'vitest';
import { stepInsurance } from '@/domain/follow-up/insurance-steps';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aClaim, anInsurance } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const claim = aClaim({
  state: 'filed',
  claimed: { minor: 100_00, currency: 'USD' },
  filedOn: '2026-11-20',
});
const insurance = anInsurance({ state: 'filed', claims: [claim] });
const facts = {
  case: aCase({ stage: 'follow-up', ownerId: 'owner' }),
  at: '2026-12-02T16:00:00.000Z',
  by: 'owner',
};

it.each([
  ['paid', 100_00, null],
  ['paid', 99_99, 'less-than-claimed'],
  ['paid', 100_01, 'more-than-claimed'],
  ['part', 1, null],
  ['part', 0, 'too-small'],
  ['part', 100_00, 'all-that-was-claimed'],
  ['refused', 0, null],
  ['refused', 1, 'too-large'],
] as const)(
  'a decision says the same in its word and its amount: %s, %i: %s',
  (result, minor, fault) => {
    const reason = result === 'paid' ? null : 'not-covered';
    const taken = stepInsurance(
      facts,
      insurance,
      { step: 'decide', claimId: claim.id, on: '2026-12-01', result, minor, reason, note: null },
      [insurance],
    );
    expect(taken).toMatchObject(
      fault === null ? { ok: true } : { ok: false, faults: { minor: fault } },
    );
  },
);

it('a decision puts the questions about the claim to rest: nobody awaits an answer any more', () => {
  const query = {
    id: 'q',
    from: 'insurer',
    subject: 'Dates',
    dueOn: '2026-12-05',
    messages: [],
    closedAt: null,
  } as const;
  const asked = {
    ...insurance,
    claims: [{ ...claim, state: 'queried' as const, queries: [query] }],
  };
  const decide = {
    step: 'decide',
    claimId: claim.id,
    on: '2026-12-01',
    result: 'paid',
    minor: 100_00,
    reason: null,
    note: null,
  } as const;
  const taken = stepInsurance(facts, asked, decide, [asked]);
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  expect(taken.followUp.claims[0]?.queries).toMatchObject([{ closedAt: facts.at }]);
});
