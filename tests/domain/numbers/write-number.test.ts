import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenNumber } from '@/domain/numbers/write-number';
import { figure } from '@tests/support/figure';

const MASK = { masked: true } as const;
const HIDDEN = { ok: false, refusal: { code: 'number-hidden' } };
const stands = (number: string | null) => ({ ok: true, number });

describe('a number that is written', () => {
  it.each([
    ['nothing told leaves it', 'Q1', undefined, false, stands('Q1')],
    ['the echoed mask leaves it', 'Q1', MASK, false, stands('Q1')],
    ['the echoed mask leaves it for who sees it', 'Q1', MASK, true, stands('Q1')],
    ['an empty one is filled by who may edit', null, 'Q1', false, stands('Q1')],
    ['an empty one is cleared: nothing', null, null, false, stands(null)],
    ['who sees it replaces it', 'Q1', 'Q2', true, stands('Q2')],
    ['who sees it clears it', 'Q1', null, true, stands(null)],
    ['who does not, does not replace it', 'Q1', 'Q2', false, HIDDEN],
    ['who does not, does not clear it', 'Q1', null, false, HIDDEN],
    ['who does not, does not learn that it is right', 'Q1', 'Q1', false, HIDDEN],
  ])('%s', (_name, held, sent, maySee, expected) => {
    expect(writtenNumber(held, sent, maySee)).toEqual(expected);
  });

  it('C2 tells nothing of a hidden number: whatever it is, the answer is the same', () => {
    let runs = 0;
    const number = fc.stringMatching(/^[A-Z]{2}\d{4}$/);
    const sent = fc.option(number, { nil: null });
    fc.assert(
      fc.property(number, number, sent, (one, other, typed) => {
        runs += 1;
        expect(writtenNumber(one, typed, false)).toEqual(writtenNumber(other, typed, false));
        expect(writtenNumber(one, one, false)).toEqual(writtenNumber(one, typed, false));
      }),
    );
    figure('C2 hidden numbers are not guessed by writing', runs, 0);
  });
});
