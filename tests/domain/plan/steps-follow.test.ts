import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { stepsTold } from '@/domain/plan/tasks/steps-follow';
import { aCase, aPatient } from '@tests/support/case-builders';
import { aNeed, aStay } from './lodging/stay-builders';
import { anEstimate } from './money-builders';

const told = (plan: Partial<typeof EMPTY_PLAN>) =>
  Object.fromEntries(
    stepsTold({
      case: aCase({ stage: 'preparing' }),
      patient: aPatient(),
      plan: { ...EMPTY_PLAN, ...plan },
    }),
  );

describe('steps of lodging follow what its section knows', () => {
  it.each([
    ['nothing is stated', {}, {}],
    ['the need is there', { lodgingNeeds: [aNeed()] }, { 'lodging-need': 'done' }],
    [
      'no lodging is needed',
      { lodgingNeeds: [aNeed({ isNeeded: false })] },
      { 'lodging-need': 'done', 'lodging-options': 'not-needed' },
    ],
    [
      'an option is there',
      { lodgingNeeds: [aNeed()], stays: [aStay({ status: 'option' })] },
      { 'lodging-need': 'done', 'lodging-options': 'done' },
    ],
    [
      'all that was offered was given up',
      { lodgingNeeds: [aNeed()], stays: [aStay({ status: 'cancelled' })] },
      { 'lodging-need': 'done' },
    ],
    [
      'somebody booked before anybody said what is needed',
      { stays: [aStay({ status: 'booked' })] },
      { 'lodging-options': 'done' },
    ],
  ])('%s', (_what, plan, expected) => {
    expect(told(plan)).toEqual(expected);
  });
});

describe('the estimate’s step follows what finance wrote down', () => {
  it.each([
    ['a draft is with nobody', [anEstimate({ status: 'draft' })], {}],
    ['one went out', [anEstimate()], { estimate: 'done' }],
    [
      'the family agreed to a second one',
      [
        anEstimate({ status: 'superseded' }),
        anEstimate({ id: 'e2', number: 2, status: 'accepted' }),
      ],
      { estimate: 'done' },
    ],
  ])('%s', (_what, estimates, expected) => {
    expect(told({ estimates })).toEqual(expected);
  });
});
