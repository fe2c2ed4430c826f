import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesNamed, changeTold, linksTold } from '@/domain/case-merge/links-told';

const SEEN = 'IC-2026-00001';
const KEPT = 'IC-2026-00002';
const isTold = (reference: string): boolean => reference !== KEPT;
const seen = { kind: 'family', reference: SEEN } as const;
const kept = { kind: 'family', reference: KEPT } as const;

describe('linked cases as one reader is told of them', () => {
  it.each([
    ['links', [], [kept], null],
    ['links', [seen], [seen, kept], null],
    ['links', [kept], [seen, kept], { before: [], after: [seen] }],
    ['stays.1.sharedWith', [], [KEPT], null],
    ['legs.1.sharedWith', [SEEN], [KEPT], { before: [SEEN], after: [] }],
    ['stays.1.sharedFrom.reference', SEEN, KEPT, { before: SEEN, after: null }],
    ['legs.1.sharedFrom', null, kept, { before: null, after: { ...kept, reference: null } }],
    // What people wrote, and whatever else stands there, is as it was.
    ['summary', null, KEPT, { before: null, after: KEPT }],
    ['stays.1.name', 'One', 'Two', { before: 'One', after: 'Two' }],
  ])('%s from %j to %j', (field, before, after, expected) => {
    const told = changeTold({ field, before, after }, isTold);
    expect(told && { before: told.before, after: told.after }).toEqual(expected);
  });

  it('names none that is kept, and all others', () => {
    const links = fc.array(fc.constantFrom(seen, kept));
    fc.assert(
      fc.property(links, links, (before, after) => {
        const change = { field: 'links', before, after };
        const told = changeTold(change, isTold);
        expect(told === null ? [] : casesNamed(told)).not.toContain(KEPT);
        expect(linksTold(after, isTold)).toEqual(after.filter((each) => each !== kept));
        expect(changeTold(change, () => true)).toEqual(change);
      }),
    );
  });
});
