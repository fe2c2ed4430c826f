import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import type { CaseRecord, Patient } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { bandOf } from '@/domain/clocks/band';
import { computeDeadline } from '@/domain/clocks/deadline';
import { deriveRow } from '@/domain/derive-row';
import { dutyPlaceOf, isForDutyPerson } from '@/domain/duty';
import { missingForIntake } from '@/domain/intake-completeness';
import {
  compareNext,
  isNextCandidate,
  nextBest,
  type NextBestContext,
  scoreOf,
} from '@/domain/next-best';
import { actingPlaceOf, clockOf } from '@/domain/stage-clock';
import { undoRefusal, undoUntil } from '@/domain/undo';
import { visaNeededBy, visaRiskFrom, visaWaitOf } from '@/domain/visa-risk';
import { type Stage, STAGES, URGENCIES, type WaitingOn, WAITING_ON } from '@/domain/vocabulary';
import { aCase, aPatient, aReview } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { factsIn } from './stage/stage-cases';

beforeAll(ensureTemporal);

const SEED = 20_261_124;
const dueOf = (over: Partial<CaseRecord>): string | null => {
  const start = clockOf(aCase(over));
  const dueAtMs = start === null ? null : computeDeadline(start).dueAtMs;
  return dueAtMs === null ? null : new Date(dueAtMs).toISOString();
};
const progress = (over: Partial<CaseRecord['progress']>): CaseRecord['progress'] => ({
  ...aCase().progress,
  ...over,
});

// Peru: UTC−5 all year, no holiday of its own between 2 and 30 November 2026. Rochester leaves
// summer time on 1 November; Thanksgiving is Thursday 26 November.
const peru = { office: 'peru', arrivedAt: '2026-11-09T16:00:00.000Z' } as const;
const since = '2026-11-09T16:00:00.000Z';
/** Nobody has prepared the family yet. */
const uncalled = { gate: 'orientation-done', on: 'office', since } as const;

describe('the clock of a stage', () => {
  it.each<[string, Partial<CaseRecord>, string | null]>([
    ['a routine request', { ...peru, urgency: 'routine' }, '2026-11-11'],
    ['a request that is needed soon', { ...peru, urgency: 'soon' }, '2026-11-10'],
    ['an urgent request', { ...peru, urgency: 'urgent' }, '2026-11-09T20:00'],
    [
      'an urgent request on a Saturday',
      { ...peru, urgency: 'urgent', arrivedAt: '2026-11-14T16:00:00.000Z' },
      '2026-11-16',
    ],
    ['contacting', { ...peru, stage: 'contacting', stageSince: since }, '2026-11-12'],
    ['records', { ...peru, stage: 'records', stageSince: since }, '2026-11-23'],
    // By the campus's calendar: Wednesday the eleventh is Veterans Day.
    ['review', { ...peru, stage: 'review', stageSince: since }, '2026-11-19'],
    ['clearance', { ...peru, stage: 'clearance', stageSince: since }, '2026-11-24'],
    ['scheduling', { ...peru, stage: 'scheduling', stageSince: since }, '2026-11-12'],
    ['on campus', { ...peru, stage: 'on-site', stageSince: since }, null],
    ['closed', { ...peru, stage: 'closed', stageSince: since }, null],
    ['preparing, no date of arrival', { ...peru, stage: 'preparing', stageSince: since }, null],
    [
      'preparing: the call seven days before arrival',
      {
        ...peru,
        stage: 'preparing',
        stageSince: since,
        progress: progress({ arrivalOn: '2026-12-10', failingGates: [uncalled] }),
      },
      '2026-12-04T04:59',
    ],
    [
      'preparing, the family called: the day of arrival, in Rochester',
      {
        ...peru,
        stage: 'preparing',
        stageSince: since,
        progress: progress({
          arrivalOn: '2026-12-10',
          failingGates: [{ ...uncalled, gate: 'flights-booked' }],
        }),
      },
      '2026-12-11T05:59',
    ],
    [
      'ready: the day of arrival, in Rochester',
      {
        ...peru,
        stage: 'ready',
        stageSince: since,
        progress: progress({ arrivalOn: '2026-12-10' }),
      },
      '2026-12-11T05:59',
    ],
  ])('of %s', (_name, over, due) => {
    const actual = dueOf(over);
    expect(actual?.slice(0, due?.length) ?? null).toBe(due);
  });

  it('of Direct runs in the requested campus, else in Rochester', () => {
    const direct = { office: 'direct', stage: 'contacting', stageSince: since } as const;
    expect(clockOf(aCase({ ...direct, campus: 'arizona' }))?.place).toBe('arizona');
    expect(clockOf(aCase({ ...direct, campus: null }))?.place).toBe('rochester');
    expect(clockOf(aCase({ ...direct, office: 'peru', campus: 'arizona' }))?.place).toBe('peru');
    expect(clockOf(aCase({ ...peru, stage: 'review', campus: 'florida' }))?.place).toBe('florida');
  });

  it('of clearance is the earlier of ten working days and three before the first appointment', () => {
    const clearance = { ...peru, stage: 'clearance', stageSince: since } as const;
    const usual = dueOf(clearance);
    // Monday 23 November: three working days before are 20, 19 and 18 November.
    const soon = progress({ firstAppointmentAt: '2026-11-23T15:00:00.000Z' });
    expect(dueOf({ ...clearance, progress: soon })?.startsWith('2026-11-18T')).toBe(true);
    const late = progress({ firstAppointmentAt: '2027-02-01T15:00:00.000Z' });
    expect(dueOf({ ...clearance, progress: late })).toBe(usual);
  });

  it('of clearance is not put off by a past hold when an appointment stands', () => {
    const over = {
      ...peru,
      stage: 'clearance',
      stageSince: since,
      progress: progress({ firstAppointmentAt: '2026-11-23T15:00:00.000Z' }),
      pastHolds: [
        {
          waitingOn: 'sponsor',
          since: '2026-11-10T16:00:00.000Z',
          until: '2026-11-13T16:00:00.000Z',
        },
      ],
    } as const;
    expect(dueOf(over)?.startsWith('2026-11-18T')).toBe(true);
    // Nor by one that lay over the day itself.
    const pastHolds = [
      {
        waitingOn: 'sponsor' as const,
        since: '2026-11-17T16:00:00.000Z',
        until: '2026-11-20T16:00:00.000Z',
      },
    ];
    expect(dueOf({ ...over, pastHolds })?.startsWith('2026-11-18T')).toBe(true);
  });

  it('of clearance stands still since the hold, also where an appointment is nearer', () => {
    const clearance = {
      ...peru,
      stage: 'clearance',
      stageSince: since,
      progress: progress({ firstAppointmentAt: '2026-11-23T15:00:00.000Z' }),
    } as const;
    const heldSince = (at: string) => {
      const hold = {
        reason: 'x',
        waitingOn: 'sponsor',
        since: at,
        reviewOn: '2026-12-01',
      } as const;
      return deriveRow(aCase({ ...clearance, hold }), aPatient()).pausedSince;
    };
    expect(heldSince('2026-11-10T16:00:00.000Z')).toBe('2026-11-10T16:00:00.000Z');
    // Held after that day was missed.
    expect(heldSince('2026-11-19T16:00:00.000Z')).toBe('2026-11-19T16:00:00.000Z');
  });

  it('before an arrival is not put off by a past hold either', () => {
    const preparing = {
      ...peru,
      stage: 'preparing',
      stageSince: since,
      progress: progress({ arrivalOn: '2026-12-10', failingGates: [uncalled] }),
    } as const;
    const held = { since: '2026-11-27T16:00:00.000Z', until: '2026-11-30T16:00:00.000Z' };
    const pastHolds = [{ waitingOn: 'consulate' as const, ...held }];
    expect(dueOf({ ...preparing, pastHolds })).toBe(dueOf(preparing));
  });

  it('of follow-up is that of the first one due after discharge', () => {
    const followUp = { ...peru, stage: 'follow-up', stageSince: since } as const;
    const discharged = { dischargedAt: '2026-11-02T18:00:00.000Z' };
    const both = progress({ ...discharged, openFollowUps: ['billing', 'insurance'] });
    expect(dueOf({ ...followUp, progress: both })?.startsWith('2026-12-03T05:59')).toBe(true);
    const visit = progress({ ...discharged, openFollowUps: ['next-visit'] });
    // A month to say when, or that nobody comes.
    expect(dueOf({ ...followUp, progress: visit })).toBe('2026-12-03T04:59:00.000Z');
  });

  it.each(WAITING_ON.map((waitingOn) => [waitingOn] as const))(
    'stands still while held on others, and runs while held on ourselves: %s',
    (waitingOn: WaitingOn) => {
      const pauses = ['patient', 'sponsor', 'insurer', 'consulate', 'lodging-provider'];
      const held = aCase({
        ...peru,
        stage: 'records',
        stageSince: since,
        hold: { reason: 'x', waitingOn, since: '2026-11-12T16:00:00.000Z', reviewOn: '2026-12-01' },
      });
      const row = deriveRow(held, aPatient());
      expect(row.pausedSince !== null).toBe(pauses.includes(waitingOn));
      expect(row.dueAt === null).toBe(pauses.includes(waitingOn));
      expect(row.waitingOn).toBe(waitingOn);
      // 2 December begins in Lima at 05:00 UTC.
      expect(row.holdReviewFrom).toBe('2026-12-02T05:00:00.000Z');
    },
  );

  it('is given back the working days that a finished hold took', () => {
    const pastHolds = [
      {
        waitingOn: 'patient',
        since: '2026-11-10T16:00:00.000Z',
        until: '2026-11-12T16:00:00.000Z',
      },
    ] as const;
    const plain = { ...peru, stage: 'contacting', stageSince: since } as const;
    expect(dueOf(plain)?.slice(0, 10)).toBe('2026-11-12');
    expect(dueOf({ ...plain, pastHolds })?.slice(0, 10)).toBe('2026-11-16');
  });
});

describe('who must act', () => {
  // Whose today, whose hours and whose duty person it is (Product reference, §4).
  it.each(STAGES)('in a case in %s sits at its office or at its campus', (stage) => {
    const atCampus: readonly Stage[] = ['review', 'clearance', 'scheduling', 'ready', 'on-site'];
    const place = actingPlaceOf({ office: 'peru', campus: 'arizona', stage });
    expect(place).toBe(atCampus.includes(stage) ? 'arizona' : 'peru');
  });
});

describe('the duty person', () => {
  it.each(STAGES)('answers for what is urgent and new, or on campus: %s', (stage) => {
    const places: Partial<Record<Stage, string>> = { new: 'peru', 'on-site': 'arizona' };
    const facts = { office: 'peru', campus: 'arizona', stage } as const;
    expect(dutyPlaceOf({ ...facts, urgency: 'urgent' })).toBe(places[stage] ?? null);
    expect(dutyPlaceOf({ ...facts, urgency: 'soon' })).toBeNull();
  });

  it.each<[string, string, boolean]>([
    ['2026-11-09T16:00:00.000Z', 'urgent', false],
    ['2026-11-10T03:00:00.000Z', 'urgent', true],
    ['2026-11-14T16:00:00.000Z', 'urgent', true],
    // Christmas Day, a Friday.
    ['2026-12-25T16:00:00.000Z', 'urgent', true],
    ['2026-11-14T16:00:00.000Z', 'soon', false],
  ])('at %s sees a request that is %s: %s', (at, urgency, expected) => {
    const record = aCase({ ...peru, urgency: urgency === 'urgent' ? 'urgent' : 'soon' });
    expect(isForDutyPerson(record, Date.parse(at))).toBe(expected);
  });
});

describe('intake', () => {
  const caller = aCase().caller;
  it.each<[string, Partial<CaseRecord>, Partial<Patient>, readonly string[]]>([
    ['complete', {}, {}, []],
    [
      'a one-word name',
      {},
      { name: { given: '', family: 'Suharto', ownScript: null, preferred: null } },
      [],
    ],
    [
      'no name',
      {},
      { name: { given: ' ', family: '', ownScript: null, preferred: null } },
      ['name'],
    ],
    ['no birth date', {}, { birthOn: null }, ['birth-date']],
    ['no language', {}, { language: null }, ['language']],
    ['the caller alone can be reached', {}, { phone: null, email: null }, []],
    [
      'nobody can be reached',
      { caller: { ...caller, phone: null, email: ' ' } },
      { phone: null, email: null },
      ['contact'],
    ],
    ['consent only asked', { caller: { ...caller, consent: 'asked' } }, {}, ['consent']],
    ['consent withdrawn', { caller: { ...caller, consent: 'withdrawn' } }, {}, ['consent']],
    [
      'the patient calls',
      { caller: { ...caller, relationship: 'self', consent: 'unknown' } },
      {},
      [],
    ],
    [
      'nothing else',
      { reason: '', reviews: [], payer: null },
      {},
      ['reason', 'specialty', 'payer'],
    ],
  ])('%s', (_name, over, patient, missing) => {
    expect(missingForIntake(aCase(over), aPatient(patient))).toEqual(missing);
  });
});

describe('visa risk', () => {
  const riskFrom = (over: Partial<CaseRecord>, waitDays: number | null): string | null => {
    const ms = visaRiskFrom(aCase(over), waitDays);
    return ms === null ? null : new Date(ms).toISOString();
  };

  it('compares the first appointment, else the preferred date, with the wait', () => {
    const asked = { ...peru, stageSince: since, preferredFromOn: '2026-12-31' } as const;
    expect(visaNeededBy(aCase(asked), 60)).toBe('2026-11-01');
    // The day is over in Lima, five hours behind.
    expect(riskFrom(asked, 60)).toBe('2026-11-02T05:00:00.000Z');
    expect(riskFrom(asked, 52)).toBe('2026-11-10T05:00:00.000Z');
    const booked = {
      ...asked,
      progress: progress({ firstAppointmentAt: '2027-03-01T15:00:00.000Z' }),
    };
    expect(riskFrom(booked, 60)).toBe('2027-01-01T05:00:00.000Z');
    // In Rochester it is the evening of the day before, in London that day already.
    const late = {
      ...asked,
      progress: progress({ firstAppointmentAt: '2027-03-02T00:30:00.000Z' }),
    };
    expect(visaNeededBy(aCase({ ...late, campus: 'rochester' }), 60)).toBe('2026-12-31');
    expect(visaNeededBy(aCase({ ...late, campus: null }), 60)).toBe('2026-12-31');
    expect(visaNeededBy(aCase({ ...late, campus: 'london' }), 60)).toBe('2027-01-01');
    expect(riskFrom(asked, 0)).toBeNull();
    expect(riskFrom(asked, null)).toBeNull();
    expect(riskFrom({ ...asked, preferredFromOn: null }, 60)).toBeNull();
    expect(riskFrom({ ...asked, stage: 'ready' }, 60)).toBeNull();
  });

  it('lasts through preparing for as long as the visa is missing', () => {
    const asked = { ...peru, stage: 'preparing', preferredFromOn: '2026-12-31' } as const;
    const missing = (gate: 'visa-valid' | 'flights-booked') =>
      progress({ failingGates: [{ gate, on: 'consulate', since }] });
    expect(riskFrom({ ...asked, progress: missing('visa-valid') }, 60)).not.toBeNull();
    expect(riskFrom({ ...asked, progress: missing('flights-booked') }, 60)).toBeNull();
    expect(riskFrom({ ...asked, stage: 'scheduling' }, 60)).not.toBeNull();
  });

  it.each<
    [
      office: string,
      campus: string | null,
      nationality: string | null,
      companions: readonly (string | null)[],
      waitDays: number | null,
    ]
  >([
    ['mexico-city', 'rochester', 'MX', [], 240],
    ['mexico-city', null, 'MX', [], 240],
    ['mexico-city', 'london', 'MX', [], 0],
    ['colombia', 'london', 'CO', [], 21],
    ['london', 'florida', 'GB', [], 0],
    ['direct', 'london', 'BO', [], null],
    // Of whom nobody knows the nationality waits as the office does.
    ['mexico-city', 'rochester', null, [null], 240],
    ['london', 'florida', null, [null], 0],
    // Whose passport needs none does not wait, wherever he or she lives.
    ['colombia', 'rochester', 'ES', [], 0],
    ['direct', 'florida', 'NZ', [], 0],
    // Of a companion the own nationality counts, else the patient's; the worst of them is told.
    ['colombia', 'rochester', 'CO', ['ES'], 270],
    ['colombia', 'rochester', 'ES', [null], 0],
    ['colombia', 'rochester', 'ES', [null, 'CO'], 270],
    // Where the people of the office need none, whoever needs one waits as at home.
    ['canada', 'rochester', 'CA', ['IN'], 240],
    ['canada', 'rochester', 'CA', ['EC'], 150],
    ['canada', 'rochester', 'CA', ['NG'], null],
    ['canada', 'rochester', 'CA', ['NG', 'IN'], 240],
    ['london', 'london', 'GB', ['IN'], 21],
  ])(
    'from %s to %s a patient of %s with companions of %j waits %s days',
    (office, campus, nationality, companions, waitDays) => {
      const party = companions.map((own, index) => ({
        id: `m${index + 1}`,
        name: 'Ana',
        relationship: 'child' as const,
        isMinor: false,
        nationality: own,
      }));
      const patient = aPatient({ nationality });
      expect(visaWaitOf({ office, campus, party }, patient)).toBe(waitDays);
      const asked = {
        office,
        campus,
        party,
        stage: 'contacting',
        preferredFromOn: '2026-12-31',
      } as const;
      const { visaRiskFrom: from } = deriveRow(aCase(asked), patient);
      expect(from === null).toBe(waitDays === null || waitDays === 0);
    },
  );
});

describe('the row', () => {
  it('is made for every stage, with the clock that the deadline function gives', () => {
    let wrong = 0;
    for (const stage of STAGES) {
      const { case: record, patient } = factsIn(stage);
      const row = deriveRow(record, patient);
      if (row.dueAt !== dueOf(record)) wrong += 1;
      if (row.stage !== stage || row.searchKey === '') wrong += 1;
    }
    figure('A7 row for each stage', STAGES.length, wrong);
    expect(wrong).toBe(0);
  });

  it('names the lead specialty first, and the patient as in the passport', () => {
    const record = aCase({
      reviews: [aReview({ isLead: false, specialty: 'transplant' }), aReview()],
    });
    const row = deriveRow(record, aPatient());
    expect(row.specialties).toEqual(['neurology', 'transplant']);
    expect(row.patientName).toBe('Inés Núñez Østby');
  });
});

describe('what is next', () => {
  const nowMs = Date.parse('2026-11-24T16:00:00.000Z');
  const context: NextBestContext = {
    nowMs,
    personId: 'me',
    languages: ['es'],
    isCallWindowOpen: () => null,
    dutyReasonOf: () => null,
  };
  const row = (over: Partial<CaseRow>): CaseRow => ({
    ...deriveRow(aCase(), aPatient({ language: 'pt' })),
    dueAt: '2026-11-27T16:00:00.000Z',
    dueTodayFrom: '2026-11-27T05:00:00.000Z',
    ...over,
  });
  const overdue = { dueAt: '2026-11-23T16:00:00.000Z', dueTodayFrom: '2026-11-23T05:00:00.000Z' };
  const today = { dueAt: '2026-11-24T22:00:00.000Z', dueTodayFrom: '2026-11-24T05:00:00.000Z' };
  const held = {
    waitingOn: 'patient',
    pausedSince: '2026-11-20T16:00:00.000Z',
    dueAt: null,
    dueTodayFrom: null,
  } as const;

  it.each<[string, Partial<CaseRow>, Partial<CaseRow>]>([
    ['an overdue one before one due today', overdue, today],
    ['one due today before one in time', today, {}],
    [
      'an urgent one due today before a routine one overdue',
      { ...today, urgency: 'urgent' },
      overdue,
    ],
    ['one in my language before another', { language: 'es' }, {}],
    ['one of mine before an unclaimed one', { ownerId: 'me' }, {}],
    ['the earlier deadline', {}, { dueAt: '2026-11-27T17:00:00.000Z' }],
    ['the longer wait', { arrivedAt: '2026-11-01T00:00:00.000Z' }, {}],
    ['the smaller reference', { reference: 'IC-2026-000001' }, {}],
    [
      'a hold past its review date before what is due today',
      { ...held, holdReviewFrom: '2026-11-24T05:00:00.000Z' },
      today,
    ],
  ])('is %s', (_name, first, second) => {
    const rows = [row(second), row(first)];
    expect(nextBest(rows, context)?.row).toBe(rows[1]);
    expect(nextBest(rows.toReversed(), context)?.row).toBe(rows[1]);
  });

  it('is nothing that is closed, that others own, or that is on hold until later', () => {
    const rows = [
      row({ stage: 'closed' }),
      row({ ownerId: 'other' }),
      row({ ...held, holdReviewFrom: '2026-11-30T05:00:00.000Z' }),
    ];
    expect(nextBest(rows, context)).toBeNull();
  });

  it.each(['on-duty', 'nobody-on-duty'] as const)(
    'is another’s as well where it is urgent out of hours (%s), before what can wait',
    (reason) => {
      const rows = [row(overdue), row({ ownerId: 'other', urgency: 'urgent' })];
      const dutyReasonOf = ({ ownerId }: CaseRow) => (ownerId === 'other' ? reason : null);
      const best = nextBest(rows, { ...context, dutyReasonOf });
      expect([best?.row, best?.reasons[0]]).toEqual([rows[1], reason]);
    },
  );

  it('is what is urgent and nobody else answers before morning, before all that is late and less urgent', () => {
    const late = { ...overdue, urgency: 'soon', ownerId: 'me', language: 'es' } as const;
    const rows = [row(late), row({ ownerId: 'other', urgency: 'urgent' })];
    const best = nextBest(rows, {
      ...context,
      isCallWindowOpen: ({ ownerId }) => ownerId === 'me',
      dutyReasonOf: ({ ownerId }) => (ownerId === 'other' ? 'on-duty' : null),
    });
    expect(best?.row).toBe(rows[1]);
  });

  it('says why, the weightiest reason first', () => {
    const best = nextBest([row({ ...overdue, urgency: 'soon', language: 'es-MX' })], {
      ...context,
      isCallWindowOpen: () => true,
    });
    expect(best?.reasons).toEqual([
      'overdue',
      'soon',
      'call-window-open',
      'speaks-my-language',
      'unclaimed',
    ]);
  });

  it.each<[string, Partial<CaseRow>, Partial<CaseRow>, boolean | null, boolean | null]>([
    // The loser first by all that stands below the call window.
    [
      'where nobody knows before where it is night',
      { stage: 'new' },
      { stage: 'new' },
      null,
      false,
    ],
    ['while preparing too', { stage: 'preparing' }, { stage: 'preparing' }, true, null],
    ['but not where nobody is to be rung', { stage: 'new' }, { stage: 'records' }, true, true],
  ])('asks for the hour of the caller: %s', (_name, first, second, ofFirst, ofSecond) => {
    const loser = row({ ...second, reference: 'IC-2026-000001' });
    const winner = row({ ...first, reference: 'IC-2026-000002' });
    const best = nextBest([loser, winner], {
      ...context,
      isCallWindowOpen: (each) => (each === winner ? ofFirst : ofSecond),
    });
    expect(best?.row).toBe(winner);
  });

  it('prefers a caller who may be rung now', () => {
    const asleep = row({ reference: 'IC-2026-000001' });
    const awake = row({ reference: 'IC-2026-000002' });
    const best = nextBest([asleep, awake], {
      ...context,
      isCallWindowOpen: ({ reference }) => reference === awake.reference,
    });
    expect(best?.row).toBe(awake);
  });

  it('is the same as scoring everything, in whatever order the rows come', () => {
    const runs = 1_000;
    const some = fc
      .record({
        number: fc.integer({ min: 1, max: 999_999 }),
        urgency: fc.constantFrom(...URGENCIES),
        stage: fc.constantFrom<Stage>('new', 'contacting', 'records', 'scheduling', 'closed'),
        ownerId: fc.constantFrom(null, 'me', 'other'),
        language: fc.constantFrom('es', 'pt', null),
        due: fc.constantFrom(overdue, today, {}),
      })
      .map(({ number, due, ...over }) =>
        row({ ...over, ...due, reference: `IC-2026-${String(number).padStart(6, '0')}` }),
      );
    const rows = fc.uniqueArray(some, { maxLength: 30, selector: ({ reference }) => reference });
    const isCallWindowOpen = ({ reference }: CaseRow) =>
      [true, false, null][Number(reference.slice(-2)) % 3] ?? null;
    const result = fc.check(
      fc.property(rows, (all) => {
        const asked = { ...context, isCallWindowOpen };
        const scored = all
          .filter((each) => isNextCandidate(each, asked))
          .map((each) => scoreOf(each, asked, isCallWindowOpen(each)))
          .toSorted(compareNext);
        return (
          nextBest(all, asked)?.row === scored[0]?.row &&
          nextBest(all.toReversed(), asked)?.row === scored[0]?.row
        );
      }),
      { numRuns: runs, seed: SEED },
    );
    figure('A7 next best ≡ brute force', runs, result.failed ? 1 : 0, SEED);
    expect(fc.defaultReportMessage(result) ?? '').toBe('');
  });

  it('reads bands with the function that lists read them with', () => {
    expect(bandOf(row(overdue), nowMs)).toBe('overdue');
    expect(scoreOf(row(overdue), context, null).reasons[0]).toBe('overdue');
  });
});

describe('undo', () => {
  const at = '2026-11-24T16:00:00.000Z';
  const facts = { kind: 'claimed' as const, at, by: 'me', revertedBy: null };
  const nowMs = Date.parse(at) + 60_000;

  it.each([
    ['mine, just now', facts, nowMs, null],
    ['on the last moment', facts, Date.parse(at) + 600_000, null],
    ['after ten minutes', facts, Date.parse(at) + 600_001, 'too-late'],
    ["somebody else's", { ...facts, by: 'other' }, nowMs, 'not-yours'],
    ['undone before', { ...facts, revertedBy: 'event-2' }, nowMs, 'already-reverted'],
    ['an undo', { ...facts, kind: 'reverted' }, nowMs, 'not-undoable'],
    ['an arrival', { ...facts, kind: 'request-arrived', by: null }, nowMs, 'not-undoable'],
  ] as const)('%s', (_name, each, now, code) => {
    expect(undoRefusal(each, 'me', now)?.code ?? null).toBe(code);
  });

  it('says until when', () => {
    expect(undoUntil(facts)).toBe('2026-11-24T16:10:00.000Z');
    expect(undoUntil({ ...facts, kind: 'reopened' })).toBeNull();
  });
});
