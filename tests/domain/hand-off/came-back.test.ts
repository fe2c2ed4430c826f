import { deed } from '@tests/support/deed';
import { describe, expect, it } from 'vitest';
import { cameBack } from '@/domain/hand-off/came-back';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import type { Deed } from '@/domain/taken-up';

const RETURNED: HandOffRecord = {
  id: 'h',
  version: 2,
  caseId: 'c',
  toPerson: 'receiver',
  toOffice: null,
  toCampus: null,
  forPerson: null,
  at: '2026-11-30T08:00:00.000Z',
  by: 'sender',
  language: 'en',
  summary: 's',
  tasks: '',
  promises: '',
  risks: '',
  answer: 'returned',
  answeredAt: '2026-11-30T09:00:00.000Z',
  answeredBy: 'receiver',
  reason: 'Too early',
};
const PENDING = {
  toPerson: null,
  toOffice: null,
  toCampus: 'arizona',
  forPerson: null,
  askedAt: '2026-11-30T10:00:00.000Z',
  askedBy: 'owner',
} as const;
const ROW = { id: 'c', stage: 'preparing', ownerId: 'owner', handOff: null } as const;

const ANSWER = deed('a', 'receiver', { kind: 'hand-off-returned', at: RETURNED.answeredAt ?? '' });
const EARLIER = deed('e', 'owner', { at: '2026-11-30T07:00:00.000Z' });

type Facts = Parameters<typeof cameBack>[0];
/** Whether the return stands for somebody, after what was done since, the newest first. */
const stands = (since: readonly Deed[], over: Partial<Facts> = {}): boolean =>
  cameBack({
    case: ROW,
    handOff: RETURNED,
    events: [...since, ANSWER, EARLIER],
    me: 'owner',
    ...over,
  }) !== null;

describe('a hand-off that came back', () => {
  it.each<[string, boolean, readonly Deed[], Partial<Facts>?]>([
    ['stands, whatever was done before', true, []],
    ['stands while the other side goes on writing', true, [deed('x', 'receiver')]],
    ['stands while somebody else or the system writes', true, [deed('x', 'z'), deed('y', null)]],
    ['is settled by its owner', false, [deed('x', 'owner')]],
    ['is settled by whoever has sent it for the owner', false, [deed('x', 'sender')]],
    ['is settled by the cover who looks', false, [deed('x', 'cover')], { me: 'cover' }],
    ['stands for the cover as well', true, [], { me: 'cover' }],
    [
      'stands again once that was taken back',
      true,
      [deed('y', 'owner', { kind: 'reverted', reverts: 'x' }), deed('x', 'owner')],
    ],
    [
      'is settled by taking back what was done before it',
      false,
      [deed('y', 'owner', { kind: 'reverted', reverts: 'e' })],
    ],
    [
      'stands though a case of the same patient was edited',
      true,
      [deed('x', 'owner', { caseId: 'd' })],
    ],
    [
      'is settled by another owner, whoever named that one',
      false,
      [deed('x', 'z', { kind: 'assigned', changes: [{ field: 'ownerId' }] })],
    ],
    ['is settled by another hand-off', false, [], { case: { ...ROW, handOff: PENDING } }],
    ['ends with the case', false, [], { case: { ...ROW, stage: 'closed' } }],
    ['is nobody’s in a case of nobody', false, [], { case: { ...ROW, ownerId: null } }],
    ['is none where it was accepted', false, [], { handOff: { ...RETURNED, answer: 'accepted' } }],
    [
      'is none where the sender took it back',
      false,
      [],
      { handOff: { ...RETURNED, answer: 'revoked' } },
    ],
    ['is none where nobody has answered', false, [], { handOff: { ...RETURNED, answer: null } }],
    ['is none where none was asked', false, [], { handOff: undefined }],
    [
      'is settled after its moment where its event stands with a merged case',
      false,
      [],
      { events: [deed('x', 'owner'), EARLIER] },
    ],
    ['and stands there till then', true, [], { events: [EARLIER] }],
  ])('%s', (_what, expected, since, over) => {
    expect(stands(since, over)).toBe(expected);
  });
});
