import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { concernsOf, type Happened } from '@/domain/notices/concerns-of';
import { isNoticeRead, NOTHING_READ, type NoticeKind, noticesRead } from '@/domain/notices/notice';
import { aCase } from '@tests/support/case-builders';

const ofOwner = (ownerId: string | null) => aCase({ ownerId });
const happened = (other: Partial<Happened>): Happened => ({
  kind: 'edited',
  by: 'ana',
  before: ofOwner('ana'),
  after: ofOwner('ana'),
  note: null,
  handOff: null,
  ...other,
});
// Only who is named matters here.
const handOff = (other: Partial<HandOffRecord>) => ({ by: 'ana', ...other }) as HandOffRecord;
const waiting: NonNullable<CaseRecord['handOff']> = {
  id: 'h1',
  toPerson: 'ben',
  toOffice: null,
  toCampus: null,
  forPerson: 'cam',
  askedAt: '',
  askedBy: 'ana',
};
const told = (other: Partial<Happened>): readonly string[] =>
  concernsOf(happened(other)).map(({ personId, kind }) => `${personId}: ${kind}`);

describe('whom an event concerns', () => {
  it.each<[string, Partial<Happened>, readonly string[]]>([
    ['an edit concerns nobody', {}, []],
    ['claimed for oneself: nobody', { before: ofOwner(null) }, []],
    [
      'assigned by another: both sides',
      { by: 'eva', after: ofOwner('ben') },
      ['ben: assigned', 'ana: taken-over'],
    ],
    ['released by its owner: nobody', { after: ofOwner(null) }, []],
    ['released by another: its owner', { by: 'eva', after: ofOwner(null) }, ['ana: taken-over']],
    [
      'a note: whoever it names, but its author',
      {
        kind: 'note-added',
        note: {
          mentions: [{ personId: 'ben' }, { personId: 'ana' }, { personId: 'ben' }] as never,
        },
      },
      ['ben: mentioned'],
    ],
    [
      'a hand-off that is accepted: its sender, once',
      { kind: 'hand-off-accepted', by: 'ben', after: ofOwner('ben'), handOff: handOff({}) },
      ['ana: hand-off-accepted'],
    ],
    [
      'accepted, sent by a supervisor for its owner: both',
      {
        kind: 'hand-off-accepted',
        by: 'ben',
        after: ofOwner('ben'),
        handOff: handOff({ by: 'eva' }),
      },
      ['eva: hand-off-accepted', 'ana: taken-over'],
    ],
    [
      'a hand-off that is returned: its sender',
      { kind: 'hand-off-returned', by: 'ben', handOff: handOff({}) },
      ['ana: hand-off-returned'],
    ],
    [
      'taken back: whom it waited for, and for whom',
      {
        kind: 'hand-off-revoked',
        handOff: handOff({ toPerson: 'ben', forPerson: 'cam' }),
      },
      ['ben: hand-off-revoked', 'cam: hand-off-revoked'],
    ],
    [
      'a transfer that another asks for: whose case it is',
      { kind: 'transfer-asked', by: 'dan', before: ofOwner('ana'), after: ofOwner('ana') },
      ['ana: transfer-asked'],
    ],
    [
      'one that its owner asks for, or who comes to own it by that: nobody',
      { kind: 'transfer-asked', by: 'ana', before: ofOwner(null), after: ofOwner('ana') },
      [],
    ],
    [
      'a transfer that is returned: who asked',
      {
        kind: 'transfer-returned',
        by: 'ben',
        before: aCase({
          ownerId: 'ana',
          transfer: { toOffice: 'peru', toCampus: null, reason: 'x', askedAt: '', askedBy: 'dan' },
        }),
      },
      ['dan: transfer-returned'],
    ],
    [
      'a follow-up that is given to another: both sides',
      { kind: 'follow-up-assigned', by: 'eva', followUp: { from: 'ana', to: 'ben' } },
      ['ben: follow-up-assigned', 'ana: follow-up-taken'],
    ],
    [
      'one that is taken over: whose it was',
      { kind: 'follow-up-assigned', by: 'ben', followUp: { from: 'ana', to: 'ben' } },
      ['ana: follow-up-taken'],
    ],
    ['closed by its owner: nobody', { after: aCase({ ownerId: 'ana', stage: 'closed' }) }, []],
    [
      'ended by a death, and settled by another: both, and for whom it waited',
      {
        kind: 'death-recorded',
        by: 'eva',
        before: aCase({ ownerId: 'ana', handOff: waiting }),
        after: aCase({ ownerId: 'dan', stage: 'closed' }),
      },
      ['ana: closed', 'dan: assigned', 'ben: hand-off-lapsed', 'cam: hand-off-lapsed'],
    ],
    [
      'opened again by a supervisor: its owner',
      { kind: 'reopened', by: 'eva', before: aCase({ ownerId: 'ana', stage: 'closed' }) },
      ['ana: reopened'],
    ],
    [
      'taken back from ready by another: its owner',
      {
        by: 'eva',
        before: aCase({ ownerId: 'ana', stage: 'ready' }),
        after: aCase({ ownerId: 'ana', stage: 'preparing' }),
      },
      ['ana: no-longer-ready'],
    ],
    [
      'taken back from ready by its owner: nobody',
      {
        before: aCase({ ownerId: 'ana', stage: 'ready' }),
        after: aCase({ ownerId: 'ana', stage: 'preparing' }),
      },
      [],
    ],
    [
      'a transfer that is accepted: who asked, whose it was, and for whom it waited',
      {
        kind: 'transfer-accepted',
        by: 'eva',
        before: aCase({
          ownerId: 'ana',
          handOff: waiting,
          transfer: { toOffice: 'peru', toCampus: null, reason: 'x', askedAt: '', askedBy: 'dan' },
        }),
        after: ofOwner('eva'),
      },
      ['dan: transfer-accepted', 'ana: taken-over', 'ben: hand-off-lapsed', 'cam: hand-off-lapsed'],
    ],
    [
      'a hand-off that is answered lapses for nobody',
      {
        kind: 'hand-off-accepted',
        by: 'ben',
        before: aCase({ ownerId: 'ana', handOff: waiting }),
        after: ofOwner('ben'),
        handOff: handOff({}),
      },
      ['ana: hand-off-accepted'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});

describe('what is read', () => {
  const at = (id: string, moment: string, kind: NoticeKind = 'assigned') => ({
    id,
    at: moment,
    kind,
  });

  it('is whatever was read by itself, or stands before a moment', () => {
    const read = noticesRead(noticesRead(NOTHING_READ, { ids: ['b'], untilAt: null }), {
      ids: [],
      untilAt: '2026-11-02',
    });
    expect(
      [at('a', '2026-11-01'), at('b', '2026-11-05'), at('c', '2026-11-05')].map((each) =>
        isNoticeRead(read, each),
      ),
    ).toEqual([true, true, false]);
  });

  it.each(['handed-over', 'promise-passed', 'cover'] as const)(
    '%s lasts, and is read by its id alone: it may have come to somebody after its moment',
    (kind) => {
      const all = noticesRead(NOTHING_READ, { ids: ['seen'], untilAt: '2026-11-05' });
      const told = ['seen', 'new'].map((id) => isNoticeRead(all, at(id, '2026-11-01', kind)));
      expect(told).toEqual([true, false]);
    },
  );

  it('never goes back to an earlier moment', () => {
    const late = noticesRead(NOTHING_READ, { ids: [], untilAt: '2026-11-05' });
    expect(noticesRead(late, { ids: [], untilAt: '2026-11-01' }).untilAt).toBe('2026-11-05');
  });
});
