import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isMasked,
  isNumberField,
  mask,
  maskChange,
  maskPatient,
  maskPlan,
} from '@/domain/numbers/number-fields';
import { agreeRefusal, isRevealOpen, REVEAL_MS, revealRefusal } from '@/domain/numbers/reveal';
import { maySeeNumbers } from '@/domain/own-case';
import { figure } from '@tests/support/figure';

const AT = '2026-11-24T16:00:00.000Z';
const ms = Date.parse(AT);
const reveal = (over: object = {}) => ({
  until: new Date(ms + REVEAL_MS).toISOString(),
  endedAt: null,
  ...over,
});

describe('a reveal', () => {
  it.each([
    ['in its first moment', 0, {}, true],
    ['in its last millisecond', REVEAL_MS - 1, {}, true],
    ['when its time is over', REVEAL_MS, {}, false],
    ['ended by hand', 60_000, { endedAt: new Date(ms + 59_000).toISOString() }, false],
  ])('%s', (_name, afterMs, over, isOpen) => {
    expect(isRevealOpen(reveal(over), ms + afterMs)).toBe(isOpen);
  });

  it('shows the numbers to a supervisor while it is open, and to nobody else', () => {
    const facts = { owner: null, handOffTo: [], nowMs: ms + 1 };
    const grants = (role: 'liaison' | 'coordinator' | 'supervisor') => ({
      id: 'me',
      grants: [{ role, offices: [], campuses: [] }],
    });
    const sees = (role: Parameters<typeof grants>[0], nowMs = ms + 1) =>
      maySeeNumbers(grants(role), { ownerId: 'owner' }, { ...facts, nowMs, reveal: reveal() });
    expect(sees('supervisor')).toBe(true);
    expect(sees('supervisor', ms + REVEAL_MS)).toBe(false);
    expect(sees('coordinator')).toBe(false);
    expect(sees('liaison')).toBe(false);
  });

  it('is not made twice of one case', () => {
    const held = { caseId: 'one', until: AT };
    expect(revealRefusal(held, 'one')).toEqual({ code: 'reveal-open', until: AT });
    expect(revealRefusal(held, 'two')).toBeNull();
    expect(revealRefusal(null, 'one')).toBeNull();
  });

  it('is agreed to once, by somebody else', () => {
    const open = { by: 'one', agreedBy: null, agreedAt: null };
    expect(agreeRefusal(open, 'one')).toEqual({ code: 'own-reveal' });
    expect(agreeRefusal(open, 'two')).toBeNull();
    expect(agreeRefusal({ by: 'one', agreedBy: 'two', agreedAt: AT }, 'three')).toEqual({
      code: 'reveal-agreed',
      by: 'two',
      at: AT,
    });
    // Half of an agreement is none.
    expect(agreeRefusal({ by: 'one', agreedBy: 'two', agreedAt: null }, 'three')).toBeNull();
    expect(agreeRefusal({ by: 'one', agreedBy: null, agreedAt: AT }, 'three')).toBeNull();
  });
});

describe('masks', () => {
  it.each([
    ['patient.passportNumber', true],
    ['papers.00000000-000b-7000-8000-000000000101.passportNumber', true],
    ['coverages.00000000-000a-7000-8000-000000000101.policyNumber', true],
    ['patient.passportExpiresOn', false],
    ['papers.1.visa', false],
    ['companion.patient.passportNumber', false],
    ['patient.passportNumberNote', false],
    ['coverages.1.issuer', false],
    ['summary', false],
  ])('%s is a number: %s', (field, isNumber) => {
    expect(isNumberField(field)).toBe(isNumber);
    const change = { field, before: 'old', after: null };
    expect(maskChange(change)).toEqual(
      isNumber ? { field, before: { masked: true }, after: null } : change,
    );
  });

  it('C2 a plan without its numbers holds none of them, and everything else', () => {
    let runs = 0;
    const number = fc.option(fc.stringMatching(/^[A-Z]{2}-\d{7}$/), { nil: null });
    fc.assert(
      fc.property(fc.array(number), fc.array(number), (passports, policies) => {
        runs += 1;
        const plan = {
          legs: ['kept'],
          papers: passports.map((passportNumber) => ({ passportNumber, visa: 'granted' })),
          coverages: policies.map((policyNumber) => ({ policyNumber, issuer: 'Embassy' })),
        };
        const masked = maskPlan(plan);
        const text = JSON.stringify(masked);
        const told = [...passports, ...policies].filter((held) => held && text.includes(held));
        expect(told).toEqual([]);
        expect(masked.papers.map(({ passportNumber }) => passportNumber)).toEqual(
          passports.map((held) => mask(held)),
        );
        expect(masked).toMatchObject({
          legs: ['kept'],
          papers: passports.map(() => ({ visa: 'granted' })),
          coverages: policies.map(() => ({ issuer: 'Embassy' })),
        });
      }),
    );
    figure('C2 masked plans', runs, 0);
  });

  it('a mask tells no length, and that there is nothing is told', () => {
    expect(JSON.stringify(mask('1'))).toBe(JSON.stringify(mask('123456789')));
    expect([mask(null), mask(undefined)]).toEqual([null, null]);
    expect(maskPatient({ passportNumber: 'X-1', language: 'es' })).toEqual({
      passportNumber: { masked: true },
      language: 'es',
    });
    expect([isMasked(mask('1')), isMasked('1'), isMasked(null)]).toEqual([true, false, false]);
  });
});
