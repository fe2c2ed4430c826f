import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visaWaitOf } from '@/domain/visa-risk';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

it('the wait for visas is that of whoever of the party waits longest, by hand', () => {
  const runs = rounds(500, 5_000);
  const nationality = fc.option(fc.constantFrom('ES', 'GB', 'CO', 'CA', 'MX', 'IN', 'NG', 'US'));
  /** Days by the office, and by the country of whoever needs one where its people need none. */
  const toUs: Readonly<Record<string, number>> = { CO: 270, IN: 240, MX: 240 };
  const toGb: Readonly<Record<string, number>> = { CO: 21, IN: 21 };
  const free = { US: ['ES', 'GB', 'CA', 'US'], GB: ['ES', 'GB', 'CA', 'MX', 'US'] };
  const known = { US: toUs, GB: toGb };
  const offices = {
    colombia: { US: 270, GB: 21 },
    canada: { US: 0, GB: 0 },
    'mexico-city': { US: 240, GB: 0 },
    direct: { US: null, GB: null },
  } as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(offices) as (keyof typeof offices)[])),
      fc.constantFrom('florida', 'london'),
      nationality,
      fc.array(nationality, { maxLength: 4 }),
      (office, campus, ofPatient, ofCompanions) => {
        const country = campus === 'london' ? 'GB' : 'US';
        let [worst, isUnknown] = [0, false];
        for (const own of [ofPatient, ...ofCompanions]) {
          const held = own ?? ofPatient;
          if (held !== null && free[country].includes(held)) continue;
          const here = offices[office][country];
          const days =
            held !== null && (here === null || here === 0) ? (known[country][held] ?? null) : here;
          if (days === null) isUnknown = true;
          else worst = Math.max(worst, days);
        }
        const party = ofCompanions.map((own) => ({ nationality: own }));
        const expected = worst > 0 ? worst : isUnknown ? null : 0;
        expect(visaWaitOf({ office, campus, party }, { nationality: ofPatient })).toBe(expected);
      },
    ),
    { numRuns: runs },
  );
  figure('wait for the visas of a party by hand', runs, 0);
});
