import { describe, expect, it } from 'vitest';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { concernsOf, type Happened } from '@/domain/notices/concerns-of';
import { isNoticeRead, NOTHING_READ, noticesRead } from '@/domain/notices/notice';
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
  ])('%s', (_name, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});

describe('what is read', () => {
  const at = (id: string, moment: string) => ({ id, at: moment });

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

  it('never goes back to an earlier moment', () => {
    const late = noticesRead(NOTHING_READ, { ids: [], untilAt: '2026-11-05' });
    expect(noticesRead(late, { ids: [], untilAt: '2026-11-01' }).untilAt).toBe('2026-11-05');
  });
});
