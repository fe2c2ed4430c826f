import { describe, expect, test } from 'vitest';
import { numberOfCaller, numberToRing, type RingFacts } from '@/domain/number-to-ring';
import { CONSENTS } from '@/domain/vocabulary';

const FACTS: RingFacts = {
  caller: { consent: 'given', phone: '+50255501234', whatsApp: '+50255505678' },
  homePhysician: { phone: '+50222220000' },
  patient: { phone: '+50233330000', diedOn: null },
};
const callerWith = (change: Partial<RingFacts['caller']>): RingFacts => ({
  ...FACTS,
  caller: { ...FACTS.caller, ...change },
});
const DEAD: RingFacts = { ...FACTS, patient: { ...FACTS.patient, diedOn: '2026-11-20' } };

describe('the number that is rung', () => {
  test.each([
    ['caller', 'phone', FACTS, '+50255501234'],
    ['caller', 'whatsapp', FACTS, '+50255505678'],
    ['caller', 'phone', callerWith({ phone: null }), '+50255505678'],
    ['caller', 'whatsapp', callerWith({ whatsApp: null }), '+50255501234'],
    ['caller', 'phone', callerWith({ phone: null, whatsApp: null }), null],
    ['patient', 'phone', FACTS, '+50233330000'],
    ['home-physician', 'phone', FACTS, '+50222220000'],
    ['home-physician', 'phone', { ...FACTS, homePhysician: null }, null],
    ['insurer', 'phone', FACTS, null],
    ['caller', 'e-mail', FACTS, null],
    ['caller', 'in-person', FACTS, null],
    // Nothing goes to the family by routine; the physician is still told.
    ['caller', 'phone', DEAD, null],
    ['patient', 'phone', DEAD, null],
    ['home-physician', 'phone', DEAD, '+50222220000'],
  ])('of %s by %s', (party, way, facts, number) => {
    expect(numberToRing(facts, party, way)).toBe(number);
  });

  test('of a caller who has refused or taken back consent there is none, by any way', () => {
    for (const consent of CONSENTS) {
      const isBarred = consent === 'refused' || consent === 'withdrawn';
      for (const way of ['phone', 'whatsapp']) {
        const facts = callerWith({ consent });
        expect(numberOfCaller(facts.caller, way) === null, `${consent} ${way}`).toBe(isBarred);
        expect(numberToRing(facts, 'caller', way) === null, `${consent} ${way}`).toBe(isBarred);
      }
    }
  });
});
