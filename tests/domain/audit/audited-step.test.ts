import { describe, expect, test } from 'vitest';
import { auditedStep } from '@/domain/audit/audited-step';

const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });
const billed = change('followUps.billing.state', 'reconciled', 'statement-sent');

describe('the step that the trail tells of a change', () => {
  test.for([
    ['nothing', [], null],
    ['a field', [change('reason', 'a', 'b')], null],
    [
      'a stage',
      [change('reviews.cancer.decision', null, 'accepted'), change('stage', 'review', 'clearance')],
      { of: 'stage', from: 'review', to: 'clearance' },
    ],
    ['a follow-up', [billed], { of: 'follow-up', from: 'reconciled', to: 'statement-sent' }],
    [
      'a stage before a follow-up',
      [billed, change('stage', 'follow-up', 'closed')],
      { of: 'stage', from: 'follow-up', to: 'closed' },
    ],
    // The first stage has none before it, and a state may be told although it stays.
    ['an arrival', [change('stage', null, 'new')], null],
    ['a state that stays', [change('followUps.report.state', 'sent', 'sent')], null],
    ['a record of another kind', [change('stays.1.state', 'sent', 'acknowledged')], null],
  ] as const)('%s', ([, changes, expected]) => {
    expect(auditedStep(changes)).toEqual(expected);
  });
});
