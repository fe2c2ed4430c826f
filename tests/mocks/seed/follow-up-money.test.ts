import { beforeAll, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { todayOf } from '@/domain/follow-up/step';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { balanceOf } from '@/domain/follow-up/ledger';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { convert } from '@/domain/follow-up/rate';
import { digitsOf } from '@/domain/plan/money/amount';
import { ensureTemporal } from '@/lib/zoned-time';
import { createWorld } from '@mocks/seed/world';
import { followUpSourceOf } from '@mocks/services/follow-up/follow-up-source';
import { figure } from '@tests/support/figure';

const LAID_AT_MS = Date.parse('2026-11-24T16:00:00.000Z');
beforeAll(ensureTemporal);

/** Every follow-up of the demo at its usual size. */
function followUpsOf(size: number) {
  const source = followUpSourceOf(createWorld({ seed: 'demo', size, laidAtMs: LAID_AT_MS }));
  if (source === null) throw new Error('No world');
  return Array.from({ length: source.size }, (_, index) => index + 1).flatMap((number) =>
    (['open', 'ended'] as const).flatMap((pass) => source.at(number, pass) ?? []),
  );
}

/** What of the bill does not add up: its end says something else than its account. */
function wrongIn(followUp: FollowUp, campus: CaseRecord['campus']): string | null {
  if (followUp.kind !== 'billing') return null;
  const { currency, entries, lines, ended, statements } = followUp;
  const unit = 10 ** digitsOf(currency);
  const charge = entries.find(({ kind }) => kind === 'charge')?.minor ?? 0;
  const billed = lines.reduce((sum, { actual }) => sum + actual, 0);
  const converted = entries.flatMap(({ conversion, minor }) =>
    conversion === null ? [] : [[conversion, minor] as const],
  );
  if (charge !== billed) return 'the charge is not the bill';
  if (lines.some(({ actual }) => actual % unit !== 0)) return 'parts of a unit';
  if (converted.some(([of, minor]) => convert(of.money, of.rate, currency) !== -minor)) {
    return 'a rate does not give what was counted';
  }
  if (ended !== null && ended.how !== 'payment-plan' && balanceOf(entries) !== 0) {
    return `ended as ${ended.how} with ${String(balanceOf(entries))}`;
  }
  if (statements.some(({ minor }) => minor <= 0)) return 'a statement asks for nothing';
  // Of one moment, by the campus's calendar.
  const chargedOn = entries.find(({ kind }) => kind === 'charge')?.on;
  const statedOn = statements[0] && todayOf({ case: { campus }, at: statements[0].at });
  if (chargedOn && statedOn && chargedOn > statedOn) return 'charged after its statement';
  return null;
}

it('whose move a follow-up is reads the same with its money as on the case without', () => {
  const read = followUpsOf(2_400).flatMap(({ case: record, followUps }) =>
    (record.progress.followUps ?? []).map(({ kind, on }) => {
      const followUp = followUps.find((each) => each.kind === kind && each.ended === null);
      const row = followUp && followUpRow(record, followUp, followUps);
      return { said: `${record.reference} ${kind} ${on}`, ofPayers: row?.ofPayers ?? 0, row };
    }),
  );
  // After a death nobody is waited for in the lists.
  const wrong = read.filter(
    ({ said, row }) =>
      row?.onlyFor === null && said !== `${row.reference} ${row.kind} ${row.waitingOn ?? ''}`,
  );
  figure('demo: whose move follow-ups are', read.length, wrong.length);
  expect(wrong.map(({ said }) => said)).toEqual([]);
  // Some of them are paid by others in part.
  expect(read.filter(({ ofPayers }) => ofPayers > 0).length).toBeGreaterThan(2);
});

it('the money of the demo adds up, in currencies of 0, 2 and 3 digits, and of every kind there is some', () => {
  const followed = followUpsOf(2_400);
  const all = followed.flatMap(({ followUps }) => followUps);
  const wrong = followed.flatMap(({ case: { campus }, followUps }) =>
    followUps.flatMap((each) => wrongIn(each, campus) ?? []),
  );
  figure('demo: follow-ups whose money adds up', all.length, wrong.length);
  expect(wrong).toEqual([]);

  const bills = all.filter((each) => each.kind === 'billing');
  const claims = all.flatMap((each) => (each.kind === 'insurance' ? each.claims : []));
  const rows = followed.flatMap(({ case: record, followUps }) =>
    followUps.map((each) => followUpRow(record, each, followUps)),
  );
  const isLate = (at: string | null): boolean => at !== null && Date.parse(at) <= LAID_AT_MS;
  const digits = new Set(bills.map(({ currency }) => digitsOf(currency)));
  const shares = {
    'bills in dollars': bills.filter(({ currency }) => currency === 'USD').length / bills.length,
    currencies: new Set(bills.map(({ currency }) => currency)).size,
    'paid at a rate': bills.filter(({ entries }) => entries.some((e) => e.conversion)).length,
    plans: bills.filter(({ plan }) => plan !== null).length,
    'written off': all.filter(({ ended }) => ended?.how === 'written-off').length,
    'given back': all.filter(({ ended }) => ended?.how === 'refunded').length,
    'cut off by a death': all.filter(({ ended }) => ended?.how === 'patient-died').length,
    'open after a death': rows.filter(({ onlyFor, isClosed }) => onlyFor !== null && !isClosed)
      .length,
    refused: claims.filter(({ decisions }) => decisions.at(-1)?.result === 'refused').length,
    appealed: claims.filter(({ appeals }) => appeals.length > 0).length,
    'overdue reports': rows.filter(({ kind, dueAt }) => kind === 'report' && isLate(dueAt)).length,
    'promises passed': rows.filter(({ promisePassesAt }) => isLate(promisePassesAt)).length,
  };
  expect(digits).toEqual(new Set([0, 2, 3]));
  expect(Object.entries(shares).filter(([, count]) => count === 0)).toEqual([]);
  expect(shares['bills in dollars']).toBeGreaterThan(0.6);
  // Believable: a few of some forty open ones.
  expect(shares['overdue reports']).toBeLessThan(15);
});
