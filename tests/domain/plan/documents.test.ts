import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '@/domain/plan/document';
import {
  decideChange,
  decideRegister,
  decideRemove,
  documentFaults,
  type DocumentFields,
  toBeReturned,
} from '@/domain/plan/documents/decide-document';
import { RECORD_KINDS } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { aDocument } from '@tests/support/document-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const TODAY = '2026-11-24';

/** What is told of a document. */
const fields = (over: Partial<DocumentFields> = {}): DocumentFields => {
  const { id: _id, version: _version, caseId: _caseId, by: _by, ...told } = aDocument(over);
  return told;
};

const facts = (stage: 'records' | 'closed' = 'records') => ({
  case: { ...aCase(), office: 'guatemala', campus: null, stage },
  patient: aPatient(),
  at: '2026-11-24T18:00:00.000Z',
  by: 'p-1',
});

beforeAll(ensureTemporal);

describe('a line of the register of documents', () => {
  it('fits exactly when its dates are in order and a record has its line of the checklist', () => {
    const day = fc
      .integer({ min: 1, max: 30 })
      .map((on) => `2026-11-${String(on).padStart(2, '0')}`);
    const runs = rounds(1_000, 10_000);
    const told = fc.record({
      kind: fc.constantFrom(...DOCUMENT_KINDS),
      recordKind: fc.option(fc.constantFrom(...RECORD_KINDS)),
      datedOn: fc.option(day),
      receivedOn: day,
      isLent: fc.boolean(),
      returnedOn: fc.option(day),
    });
    fc.assert(
      fc.property(told, (said) => {
        const { kind, recordKind, datedOn, receivedOn, isLent, returnedOn } = said;
        const fits =
          (kind !== 'record' || recordKind !== null) &&
          (datedOn === null || datedOn <= receivedOn) &&
          receivedOn <= TODAY &&
          (!isLent || returnedOn === null || (receivedOn <= returnedOn && returnedOn <= TODAY));
        expect(Object.keys(documentFaults(fields(said), TODAY)).length === 0).toBe(fits);
      }),
      { numRuns: runs },
    );
    figure('documents against the rule by hand', runs, 0);
  });

  it('goes by the date of the place that gathers records', () => {
    // In Guatemala it is still the 24th at this moment, in Dubai the 25th.
    const late = { ...facts(), at: '2026-11-24T23:30:00.000Z' };
    const tomorrow = fields({ receivedOn: '2026-11-25' });
    const here = decideRegister(late, 'd', tomorrow);
    const there = decideRegister(
      { ...late, case: { ...late.case, office: 'united-arab-emirates' } },
      'd',
      tomorrow,
    );
    expect(here).toEqual({ ok: false, faults: { receivedOn: 'in-the-future' } });
    expect(there.ok).toBe(true);
  });

  it('is closed with its case, but for what was lent and goes back', () => {
    const lent = aDocument({ isLent: true });
    const said = fields({ isLent: true });
    const back = { ...said, returnedOn: TODAY };
    const refusal = { ok: false, refusal: expect.objectContaining({ code: 'wrong-stage' }) };
    expect(decideChange(facts('closed'), lent, back).ok).toBe(true);
    expect(decideChange(facts('closed'), lent, { ...back, note: 'x' })).toEqual(refusal);
    expect(decideChange(facts('closed'), { ...lent, isLent: false }, back)).toEqual(refusal);
    const gone = { ...lent, returnedOn: '2026-11-20' };
    expect(decideChange(facts('closed'), gone, back)).toEqual(refusal);
    expect(decideRegister(facts('closed'), 'd', said)).toEqual(refusal);
    expect(decideRemove(facts('closed'))).toMatchObject({ code: 'wrong-stage' });
    expect(decideRemove(facts())).toBeNull();
  });

  it('says what goes back, the longest with us first', () => {
    const of = (id: string, receivedOn: string, over: Partial<DocumentFields>) =>
      aDocument({ id, receivedOn, ...over });
    const all = [
      of('late', '2026-11-12', { isLent: true }),
      of('back', '2026-11-01', { isLent: true, returnedOn: '2026-11-02' }),
      of('ours', '2026-11-01', {}),
      of('early', '2026-11-03', { isLent: true }),
    ];
    expect(toBeReturned(all).map(({ id }) => id)).toEqual(['early', 'late']);
  });
});
