import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { orientationGate } from '@/domain/plan/gates/orientation-gate';
import {
  ORIENTATION_DOCUMENTS,
  ORIENTATION_TOPICS,
  type Orientation,
} from '@/domain/plan/orientation';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const anOrientation = (over: Partial<Orientation>): Orientation => ({
  id: '0',
  version: 1,
  caseId: 'c',
  at: '2026-11-24T10:00:00.000Z',
  by: 'p',
  way: 'phone',
  language: 'es',
  topics: [],
  documents: [],
  note: null,
  ...over,
});

const gateOf = (orientations: readonly Orientation[], needsInterpreter: boolean) =>
  orientationGate({
    case: { ...aCase(), needsInterpreter },
    patient: aPatient(),
    plan: { ...EMPTY_PLAN, orientations },
  });

describe('orientation', () => {
  it('is done exactly when every needed topic and paper stands in some call', () => {
    const call = fc.record({
      topics: fc.subarray([...ORIENTATION_TOPICS]),
      documents: fc.subarray([...ORIENTATION_DOCUMENTS]),
    });
    const runs = rounds(1_000, 10_000);
    fc.assert(
      fc.property(fc.array(call, { maxLength: 4 }), fc.boolean(), (calls, needsInterpreter) => {
        const said = calls.flatMap(({ topics }) => topics);
        const given = calls.flatMap(({ documents }) => documents);
        // By hand, from the product: all but customs, interpreters only where one is needed.
        const isDone =
          ['campus-map', 'first-day', 'documents', 'payment', 'lodging', 'local-transport']
            .concat('emergency', needsInterpreter ? ['interpreters'] : [])
            .every((topic) => said.some((each) => each === topic)) &&
          given.includes('itinerary') &&
          given.includes('contacts');
        const { kind } = gateOf(calls.map(anOrientation), needsInterpreter);
        expect(kind).toBe(isDone ? 'passed' : 'failing');
      }),
      { numRuns: runs },
    );
    figure('orientation gate against the list by hand', runs, 0);
  });

  it('says first what is graver, and that it is the office’s move', () => {
    const codes = [
      gateOf([], false),
      gateOf([anOrientation({ topics: ['culture'] })], false),
      gateOf([anOrientation({ topics: [...ORIENTATION_TOPICS] })], false),
    ].map((finding) => (finding.kind === 'failing' ? [finding.faults[0].code, finding.on] : null));
    expect(codes).toEqual([
      ['no-orientation', 'office'],
      ['orientation-topics-open', 'office'],
      ['orientation-documents-open', 'office'],
    ]);
  });
});
