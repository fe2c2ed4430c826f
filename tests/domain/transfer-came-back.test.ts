import { deed } from '@tests/support/deed';
import { describe, expect, it } from 'vitest';
import type { Deed } from '@/domain/taken-up';
import { transferCameBack } from '@/domain/transfer-came-back';
import { askerOfReturned, type ReturnedTransfer } from '@/domain/turned-down';

const RETURNED: ReturnedTransfer = {
  toOffice: null,
  toCampus: 'florida',
  reason: 'No room',
  returnedAt: '2026-11-30T09:00:00.000Z',
  returnedBy: 'receiver',
};
const CASE = {
  id: 'c',
  stage: 'review',
  ownerId: 'owner',
  transfer: null,
  returned: RETURNED,
} as const;
const PENDING = {
  toOffice: 'peru',
  toCampus: null,
  reason: 'r',
  askedAt: '2026-11-30T10:00:00.000Z',
  askedBy: 'owner',
} as const;

const ANSWER = deed('a', 'receiver', {
  kind: 'transfer-returned',
  at: RETURNED.returnedAt,
  changes: [{ field: 'transfer', before: { ...PENDING, askedBy: 'asker' } }, { field: 'returned' }],
});
const EARLIER = deed('e', 'owner', { at: '2026-11-30T07:00:00.000Z' });

type Facts = Parameters<typeof transferCameBack>[0];
/** Whether the return stands for somebody, after what was done since, the newest first. */
const stands = (since: readonly Deed[], over: Partial<Facts> = {}): boolean =>
  transferCameBack({ case: CASE, events: [...since, ANSWER, EARLIER], me: 'owner', ...over }) !==
  null;

describe('a transfer that came back', () => {
  it.each<[string, boolean, readonly Deed[], Partial<Facts>?]>([
    ['stands, whatever was done before', true, []],
    [
      'stands while the other side, somebody else or the system writes',
      true,
      [deed('x', 'receiver'), deed('y', 'z'), deed('s', null)],
    ],
    ['is settled by its owner', false, [deed('x', 'owner')]],
    ['is settled by whoever had asked for the owner', false, [deed('x', 'asker')]],
    ['is settled by the cover who looks', false, [deed('x', 'cover')], { me: 'cover' }],
    [
      'stands again once that was taken back',
      true,
      [deed('y', 'owner', { kind: 'reverted', reverts: 'x' }), deed('x', 'owner')],
    ],
    ['is settled by another owner', false, [deed('x', 'z', { changes: [{ field: 'ownerId' }] })]],
    ['is settled by another question', false, [], { case: { ...CASE, transfer: PENDING } }],
    ['ends with the case', false, [], { case: { ...CASE, stage: 'closed' } }],
    ['is nobody’s in a case of nobody', false, [], { case: { ...CASE, ownerId: null } }],
    ['is none where it was forgotten', false, [], { case: { ...CASE, returned: null } }],
    ['is none where none was returned', false, [], { case: { ...CASE, returned: undefined } }],
    [
      'is settled after its moment where its event is gone',
      false,
      [],
      {
        events: [deed('x', 'owner'), EARLIER],
      },
    ],
    ['and stands there till then', true, [], { events: [EARLIER] }],
  ])('%s', (_what, expected, since, over) => {
    expect(stands(since, over)).toBe(expected);
  });
});

describe('who had asked', () => {
  it('stands in the event of the answer, and in no other', () => {
    expect(askerOfReturned(ANSWER)).toBe('asker');
    expect(askerOfReturned({ ...ANSWER, kind: 'transfer-revoked' })).toBeNull();
    // A seeded event names the place alone.
    const laid = { ...ANSWER, changes: [{ field: 'transfer', before: 'florida' }] };
    expect(askerOfReturned(laid)).toBeNull();
    expect(askerOfReturned({ ...ANSWER, changes: [] })).toBeNull();
  });
});
