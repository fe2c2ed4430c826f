import { beforeAll, describe, expect, it } from 'vitest';
import { stepBilling } from '@/domain/follow-up/billing-steps';
import { answerChase } from '@/domain/follow-up/chase-steps';
import { stepQueries } from '@/domain/follow-up/queries';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aBilling, aChase, anEntry, aReport, NO_DEPOSITS } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const AT = '2026-12-02T16:00:00.000Z';
const facts = { case: aCase({ stage: 'follow-up' }), at: AT, by: 'person-1' };

describe('a chase is answered once', () => {
  it.each([
    ['one that waits', 'chase-1', true],
    ['one that they answered', 'chase-2', false],
    ['one that is not there', 'chase-3', false],
  ] as const)('%s', (_name, chaseId, isTaken) => {
    const answered = aChase({ id: 'chase-2', answer: 'Sent', answeredAt: AT });
    const report = aReport({ chases: [aChase(), answered] });
    const said = { answer: 'On Friday', promisedOn: null };
    expect(answerChase(facts, report, chaseId, said)).toMatchObject(
      isTaken
        ? { ok: true, followUp: { chases: [{ ...said, answeredAt: AT }, answered] } }
        : { ok: false, refusal: { code: 'chase-answered' } },
    );
  });
});

describe('nothing is written into a question that was put to rest', () => {
  const query = (id: string, closedAt: string | null) => ({
    id,
    from: 'insurer',
    subject: 'The second scan',
    dueOn: '2026-12-10',
    messages: [],
    closedAt,
  });
  const queries = [query('open', null), query('closed', AT)] as const;
  const reply = { step: 'reply', id: 'said', isOurs: true, text: 'It was needed' } as const;

  it.each([
    ['open', true],
    ['closed', false],
    ['gone', false],
  ] as const)('%s', (queryId, isTaken) => {
    const expected = isTaken ? { ok: true } : { ok: false, refusal: { code: 'query-closed' } };
    const steps = [{ ...reply, queryId } as const, { step: 'close-query', queryId } as const];
    const taken = steps.map((step) => stepQueries(facts, queries as never, step));
    expect(taken).toMatchObject([expected, expected]);
  });

  it('a bill is settled after its last question, and no sooner', () => {
    const settle = { step: 'settle', note: null } as const;
    const paid = anEntry({ id: 'paid', kind: 'payment', minor: -100_00 });
    const billing = aBilling({ state: 'statement-sent', entries: [anEntry(), paid] });
    const after = (closedAt: string | null) =>
      stepBilling(
        facts,
        { ...billing, queries: [query('q', closedAt)] as never },
        settle,
        NO_DEPOSITS,
      );
    expect(after(null)).toEqual({ ok: false, refusal: { code: 'query-open' } });
    expect(after(AT)).toMatchObject({ ok: true, followUp: { state: 'settled' } });
  });
});
