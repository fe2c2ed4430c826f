import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord, RecordRequest } from '@/domain/case';
import { explainDeadline } from '@/domain/clocks/explain-deadline';
import { blankItem } from '@/domain/record-checklist';
import { chaseClockOf, chasesOf, firstChaseOf } from '@/domain/records/chase-clock';
import { RECORD_STATES, STAGES } from '@/domain/vocabulary';
import { ensureTemporal, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import { aCase } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';

beforeAll(ensureTemporal);

const asked = (over: Partial<RecordRequest> = {}): RecordRequest => ({
  on: '2026-11-16',
  from: 'home-physician',
  place: null,
  way: 'e-mail',
  promisedOn: null,
  chasedOn: null,
  ...over,
});

const dueOf = (record: CaseRecord, request: RecordRequest): string | null => {
  const start = chaseClockOf(record, { state: 'asked', request });
  const dueAtMs = start === null ? null : explainDeadline(start).dueAtMs;
  return dueAtMs === null ? null : localDateOf(dueAtMs, placeOf(start?.place ?? '').timeZone);
};

describe('the next chase of a record', () => {
  // Each line was counted by hand in that office's calendar; it is due when that day closes there.
  const table: readonly (readonly [
    name: string,
    office: string,
    request: Partial<RecordRequest>,
    due: string,
  ])[] = [
    ['three working days, Monday to Thursday', 'peru', { on: '2026-11-16' }, '2026-11-19'],
    ['over a weekend, Friday to Wednesday', 'peru', { on: '2026-11-13' }, '2026-11-18'],
    ['asked on a Saturday, as if on Monday', 'peru', { on: '2026-11-14' }, '2026-11-19'],
    [
      'Mexico: Revolution Day on Monday 16 November is skipped',
      'mexico-city',
      { on: '2026-11-13' },
      '2026-11-19',
    ],
    [
      'Emirates: the weekend is Saturday and Sunday, National Day 2 and 3 December',
      'united-arab-emirates',
      { on: '2026-11-30' },
      '2026-12-07',
    ],
    [
      'Colombia: Monday 16 November, Independence of Cartagena',
      'colombia',
      { on: '2026-11-12' },
      '2026-11-18',
    ],
    [
      'Direct keeps the calendar of its campus: Thanksgiving and the day after it',
      'direct',
      { on: '2026-11-24' },
      '2026-12-01',
    ],
    ['from the last chase on', 'peru', { chasedOn: '2026-11-19' }, '2026-11-24'],
    ['a promise stands in its place', 'peru', { promisedOn: '2026-11-27' }, '2026-11-27'],
    [
      'a promise for the day on which they were asked',
      'peru',
      { promisedOn: '2026-11-16' },
      '2026-11-16',
    ],
    ['a promise before the three days', 'peru', { promisedOn: '2026-11-17' }, '2026-11-17'],
    [
      'promised for a Sunday: when Monday closes',
      'peru',
      { promisedOn: '2026-11-22' },
      '2026-11-23',
    ],
    [
      'a promise that is older than the last chase counts no more',
      'peru',
      { promisedOn: '2026-11-18', chasedOn: '2026-11-19' },
      '2026-11-24',
    ],
  ];
  it.each(table)('%s (%s)', (_name, office, over, due) => {
    expect(dueOf(aCase({ office, stage: 'records' }), asked(over))).toBe(due);
  });

  it('is the same in every line of the table', () => {
    const wrong = table.filter(
      ([, office, over, due]) => dueOf(aCase({ office, stage: 'records' }), asked(over)) !== due,
    );
    figure('records chase dates', table.length, wrong.length);
    expect(wrong).toEqual([]);
  });

  it('stands still while the case waits for the patient, and not while it waits for us', () => {
    const hold = { reason: 'x', since: '2026-11-17T16:00:00.000Z', reviewOn: '2026-12-01' };
    const held = (waitingOn: 'patient' | 'office') =>
      dueOf(aCase({ office: 'peru', hold: { ...hold, waitingOn } }), asked());
    expect([held('patient'), held('office')]).toEqual([null, '2026-11-19']);
  });

  it('is explained: days counted, and what was skipped', () => {
    const start = chaseClockOf(aCase({ office: 'mexico-city' }), {
      state: 'asked',
      request: asked({ on: '2026-11-13' }),
    });
    if (start === null) throw new Error('It is chased');
    const explained = explainDeadline(start);
    expect(explained.countedOn).toEqual(['2026-11-17', '2026-11-18', '2026-11-19']);
    expect(explained.skipped.find(({ reason }) => reason === 'holiday')?.on).toBe('2026-11-16');
  });

  it.each(RECORD_STATES.filter((state) => state !== 'asked'))('does not exist: %s', (state) => {
    expect(chaseClockOf(aCase(), { state, request: asked() })).toBeNull();
  });

  it.each(STAGES)('is told of a case in %s only while records are gathered', (stage) => {
    const records = [
      { ...blankItem('labs', 'asked'), request: asked({ on: '2026-11-18' }) },
      { ...blankItem('imaging', 'asked'), request: asked({ on: '2026-11-12' }) },
    ];
    const record = aCase({ office: 'peru', stage, records });
    const [first] = chasesOf(record);
    const isGathered = stage === 'contacting' || stage === 'records';
    expect(firstChaseOf(record)).toEqual(isGathered ? first?.deadline : null);
    expect(firstChaseOf({ ...record, records: [blankItem('labs')] })).toBeNull();
    // Held on the patient, nobody is to be chased.
    const hold = {
      waitingOn: 'patient',
      reason: 'Rest',
      since: '2026-11-13T15:00:00.000Z',
    } as const;
    expect(firstChaseOf({ ...record, hold: { ...hold, reviewOn: '2026-12-01' } })).toBeNull();
  });

  it('puts the most urgent first', () => {
    const record = aCase({
      office: 'peru',
      records: [
        { ...blankItem('labs', 'asked'), request: asked({ on: '2026-11-18' }) },
        { ...blankItem('imaging', 'asked'), request: asked({ on: '2026-11-12' }) },
        blankItem('genetics'),
      ],
    });
    expect(chasesOf(record).map(({ item }) => item.kind)).toEqual(['imaging', 'labs']);
  });
});
