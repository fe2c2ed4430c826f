import { beforeAll, describe, expect, it } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import type { CaseRecord } from '@/domain/case';
import { blockerOf } from '@/domain/blocker-of';
import { movesFrom } from '@/domain/moves-from';
import type { CaseCommand, CommandType } from '@/domain/stage/command';
import type { CaseFacts, RefusalCode } from '@/domain/stage/decision';
import { decide } from '@/domain/stage-machine';
import { STAGES, type Stage } from '@/domain/vocabulary';
import { aCase, aReview, checklistIn, failingGate } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { factsIn, ME, NOW } from './stage-cases';
import { holdsOfAll } from '@tests/support/holds-of-all';

beforeAll(ensureTemporal);

type Command<T extends CommandType> = Extract<CaseCommand, { type: T }>;
const call = (over: Partial<Command<'logContact'>['contact']> = {}): CaseCommand => ({
  type: 'logContact',
  contact: {
    at: NOW,
    way: 'phone',
    direction: 'outgoing',
    party: 'caller',
    isReached: true,
    nextContactAt: null,
    ...over,
  },
});
const moveTo = (to: Command<'move'>['to'], reason: string | null = null): CaseCommand => ({
  type: 'move',
  to,
  reason,
});
const close = (
  outcome: Command<'close'>['outcome'],
  over: Partial<Command<'close'>> = {},
): CaseCommand => ({ type: 'close', outcome, reason: null, alternative: null, ...over });
const answer = (
  decided: Command<'decideSpecialty'>['answer'],
  specialty = 'neurology',
): CaseCommand => ({ type: 'decideSpecialty', specialty, answer: decided });
const yes = answer({ decision: 'accepted', conditions: null });
const no = answer({
  decision: 'declined',
  reason: 'travel-too-risky',
  alternative: 'local-care',
  note: null,
});
const more = answer({ decision: 'more-information', note: 'An MRI' });
const holdOn = (over: Partial<Command<'hold'>> = {}): CaseCommand => ({
  type: 'hold',
  reason: 'Away until December',
  waitingOn: 'patient',
  reviewOn: '2026-12-01',
  ...over,
});

const codeOf = (facts: CaseFacts, command: CaseCommand): RefusalCode | 'ok' => {
  const decision = decide(facts, command);
  return decision.ok ? 'ok' : decision.refusal.code;
};
const after = (facts: CaseFacts, command: CaseCommand): CaseRecord => {
  const decision = decide(facts, command);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { ...facts.case, ...decision.change };
};

/** Each command that changes the stage: from where, given all it asks for, and where it leads. */
const LEGAL: readonly (readonly [string, CaseCommand, Partial<Record<Stage, Stage>>])[] = [
  ['records', moveTo('records'), { contacting: 'records' }],
  ['review', moveTo('review'), { records: 'review' }],
  ['acceptance', yes, { review: 'clearance' }],
  ['more information', more, { review: 'records' }],
  ['scheduling', moveTo('scheduling'), { clearance: 'scheduling' }],
  ['preparing', moveTo('preparing'), { scheduling: 'preparing' }],
  ['ready', moveTo('ready'), { preparing: 'ready' }],
  [
    'arrival',
    { type: 'recordArrival', on: '2026-11-24' },
    { ready: 'on-site', 'on-site': 'on-site' },
  ],
  ['discharge', { type: 'recordDischarge', at: NOW }, { 'on-site': 'follow-up' }],
  [
    'a failing gate',
    { type: 'gatesChanged', failing: [failingGate('visa-valid')] },
    { ready: 'preparing', preparing: 'preparing' },
  ],
  ['completion', close('completed'), { 'follow-up': 'closed' }],
  ['reopening', { type: 'reopen', reason: 'Wrote again' }, { closed: 'contacting' }],
  [
    'a death',
    { type: 'recordDeath', on: null, settledBy: null },
    Object.fromEntries(STAGES.filter((s) => s !== 'closed').map((s) => [s, 'closed'])),
  ],
  [
    'withdrawal',
    close('withdrawn', { reason: 'Changed plans' }),
    Object.fromEntries(
      STAGES.slice(0, STAGES.indexOf('on-site')).map((s) => [s, 'closed'] as const),
    ),
  ],
];

describe('the stage machine', () => {
  it('lets each command through from exactly its stages, to exactly the next one', () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const [name, command, legal] of LEGAL) {
      for (const stage of STAGES) {
        cells += 1;
        const decision = decide(factsIn(stage), command);
        const to = decision.ok ? (decision.change.stage ?? stage) : undefined;
        if (to !== legal[stage]) wrong.push(`${name} from ${stage}: ${to ?? 'refused'}`);
      }
    }
    figure('A7 stage × command', cells, wrong.length);
    expect(wrong).toEqual([]);
  });

  it.each<[string, CaseFacts, CaseCommand, RefusalCode]>([
    ['a claimed case claimed again', factsIn('contacting'), { type: 'claim' }, 'claimed'],
    [
      "somebody else's case released",
      factsIn('contacting', { ownerId: 'other' }),
      { type: 'release' },
      'not-owner',
    ],
    ['assigned to its owner', factsIn('review'), { type: 'assign', to: ME }, 'already-owner'],
    [
      'an unclaimed case moved',
      factsIn('contacting', { ownerId: null }),
      moveTo('records'),
      'unclaimed',
    ],
    [
      'intake incomplete',
      factsIn('contacting', { payer: null }),
      moveTo('records'),
      'intake-incomplete',
    ],
    [
      'records incomplete, no reason',
      factsIn('records', { records: checklistIn('asked') }),
      moveTo('review', '  '),
      'records-incomplete',
    ],
    [
      'coverage short',
      factsIn('clearance', { progress: aCase().progress }),
      moveTo('scheduling'),
      'coverage-missing',
    ],
    [
      'itinerary open',
      factsIn('scheduling', { progress: aCase().progress }),
      moveTo('preparing'),
      'itinerary-unconfirmed',
    ],
    [
      'a gate failing',
      factsIn('preparing', {
        progress: { ...aCase().progress, failingGates: [failingGate('fit-to-fly')] },
      }),
      moveTo('ready'),
      'gates-failing',
    ],
    [
      'moved while on hold',
      factsIn('contacting', {
        hold: { reason: 'x', waitingOn: 'patient', since: NOW, reviewOn: '2026-12-01' },
      }),
      moveTo('records'),
      'on-hold',
    ],
    [
      'another specialty',
      factsIn('review'),
      answer({ decision: 'accepted', conditions: null }, 'transplant'),
      'unknown-specialty',
    ],
    [
      'a decline without a reason',
      factsIn('review'),
      answer({ decision: 'declined', reason: null, alternative: 'local-care', note: null }),
      'reason-missing',
    ],
    [
      'a decline that offers nothing',
      factsIn('review'),
      answer({ decision: 'declined', reason: 'other', alternative: null, note: null }),
      'alternative-missing',
    ],
    [
      'a question that asks nothing',
      factsIn('review'),
      answer({ decision: 'more-information', note: ' ' }),
      'note-missing',
    ],
    [
      'accepted twice, behind the lead',
      factsIn('review', {
        reviews: [aReview(), aReview({ specialty: 'cancer', isLead: false, decision: 'accepted' })],
      }),
      answer({ decision: 'accepted', conditions: null }, 'cancer'),
      'already-decided',
    ],
    [
      'declined twice',
      factsIn('review', { reviews: [aReview({ decision: 'declined' })] }),
      no,
      'already-decided',
    ],
    ['a hold without a reason', factsIn('records'), holdOn({ reason: ' ' }), 'reason-missing'],
    [
      'a hold to be reviewed today',
      factsIn('records'),
      holdOn({ reviewOn: '2026-11-24' }),
      'review-date-not-ahead',
    ],
    [
      'a hold for years',
      factsIn('records'),
      holdOn({ reviewOn: '2029-01-01' }),
      'review-date-not-ahead',
    ],
    ['nothing to lift', factsIn('records'), { type: 'liftHold' }, 'not-on-hold'],
    ['declined without a reason', factsIn('contacting'), close('declined'), 'reason-missing'],
    [
      'declined, nothing offered',
      factsIn('contacting'),
      close('declined', { reason: 'financial' }),
      'alternative-missing',
    ],
    ['withdrawn without a reason', factsIn('contacting'), close('withdrawn'), 'reason-missing'],
    ['completed before follow-up', factsIn('on-site'), close('completed'), 'wrong-outcome'],
    [
      'withdrawn on campus',
      factsIn('on-site'),
      close('withdrawn', { reason: 'x' }),
      'wrong-outcome',
    ],
    [
      'completed with a report open',
      factsIn('follow-up', { progress: { ...aCase().progress, openFollowUps: ['report'] } }),
      close('completed'),
      'follow-ups-open',
    ],
    [
      'no response, two attempts',
      factsIn('contacting', {
        unansweredAt: ['2026-11-18T16:00:00.000Z', '2026-11-19T16:00:00.000Z'],
      }),
      close('no-response'),
      'attempts-missing',
    ],
    [
      // Twice on one day, once on the next, and once on a Sunday.
      'no response, four attempts on two working days',
      factsIn('contacting', {
        unansweredAt: [
          '2026-11-18T16:00:00.000Z',
          '2026-11-18T20:00:00.000Z',
          '2026-11-19T16:00:00.000Z',
          '2026-11-22T18:00:00.000Z',
        ],
      }),
      close('no-response'),
      'attempts-missing',
    ],
    [
      'reopened without a reason',
      factsIn('closed'),
      { type: 'reopen', reason: '' },
      'reason-missing',
    ],
    [
      'arrived tomorrow',
      factsIn('ready'),
      { type: 'recordArrival', on: '2026-11-25' },
      'in-future',
    ],
    [
      'arrived before anybody asked',
      factsIn('ready'),
      { type: 'recordArrival', on: '2026-11-01' },
      'before-request',
    ],
    [
      'an arrival put right to before anybody asked',
      factsIn('on-site'),
      { type: 'recordArrival', on: '2026-02-13' },
      'before-request',
    ],
    [
      'a death before the patient came',
      factsIn('on-site'),
      { type: 'recordDeath', on: '2026-02-14', settledBy: null },
      'before-arrival',
    ],
    [
      'a death before the patient came, told after the discharge',
      factsIn('follow-up'),
      { type: 'recordDeath', on: '2026-02-14', settledBy: null },
      'before-arrival',
    ],
    [
      'discharged tomorrow',
      factsIn('on-site'),
      { type: 'recordDischarge', at: '2026-11-25T16:00:00.000Z' },
      'in-future',
    ],
    [
      'discharged before arrival',
      factsIn('on-site'),
      { type: 'recordDischarge', at: '2026-11-01T16:00:00.000Z' },
      'before-arrival',
    ],
    [
      'a death tomorrow',
      factsIn('ready'),
      { type: 'recordDeath', on: '2026-11-26', settledBy: null },
      'in-future',
    ],
    [
      'a death before the birth',
      factsIn('ready'),
      { type: 'recordDeath', on: '1900-01-01', settledBy: null },
      'before-birth',
    ],
    ['a contact tomorrow', factsIn('new'), call({ at: '2026-11-25T16:00:00.000Z' }), 'in-future'],
    [
      'a next contact before this one',
      factsIn('new'),
      call({ nextContactAt: NOW }),
      'next-contact-not-after',
    ],
    [
      'a next contact after the end',
      factsIn('closed'),
      call({ nextContactAt: '2026-12-01T16:00:00.000Z' }),
      'wrong-stage',
    ],
    [
      'a transfer to where it is',
      factsIn('records'),
      { type: 'askTransfer', toOffice: 'mexico-city', toCampus: null, reason: 'x' },
      'transfer-to-same',
    ],
    ['no transfer to accept', factsIn('records'), { type: 'acceptTransfer' }, 'no-transfer'],
    [
      'a hold a day beyond the longest',
      factsIn('records'),
      holdOn({ reviewOn: '2027-11-26' }),
      'review-date-not-ahead',
    ],
    [
      'a contact dated further ahead than clocks differ',
      factsIn('new'),
      call({ at: '2026-11-24T16:01:00.001Z' }),
      'in-future',
    ],
    [
      'an answer of another specialty that comes while records are gathered',
      factsIn('records', { reviews: [aReview(), aReview({ specialty: 'cancer', isLead: false })] }),
      answer({ decision: 'accepted', conditions: null }, 'cancer'),
      'wrong-stage',
    ],
    [
      'a merged case reopened',
      factsIn('closed', {
        links: [{ reference: 'IC-2026-000001', kind: 'duplicate-of' }],
      }),
      { type: 'reopen', reason: 'Two people' },
      'merged',
    ],
    [
      'a transfer taken back by whom it was asked of',
      factsIn('records', {
        ownerId: 'owner',
        transfer: { toOffice: 'peru', toCampus: null, reason: 'x', askedAt: NOW, askedBy: 'asker' },
      }),
      { type: 'revokeTransfer' },
      'not-asker',
    ],
  ])('refuses: %s', (_name, facts, command, code) => {
    expect(codeOf(facts, command)).toBe(code);
  });

  // The last that is still allowed: a day or a minute more is among the refusals.
  it.each<[string, CaseFacts, CaseCommand]>([
    ['a hold of the longest', factsIn('records'), holdOn({ reviewOn: '2027-11-25' })],
    ['a hold to be reviewed tomorrow', factsIn('records'), holdOn({ reviewOn: '2026-11-25' })],
    [
      'a contact dated as far ahead as clocks differ',
      factsIn('new'),
      call({ at: '2026-11-24T16:01:00.000Z' }),
    ],
    [
      'a discharge on the day of arrival',
      factsIn('on-site'),
      { type: 'recordDischarge', at: '2026-11-20T20:00:00.000Z' },
    ],
    [
      'a death on the day of birth',
      factsIn('records'),
      { type: 'recordDeath', on: '1970-03-09', settledBy: null },
    ],
    [
      'a death on the day of arrival',
      factsIn('on-site'),
      { type: 'recordDeath', on: '2026-11-20', settledBy: null },
    ],
    [
      'a death at home, before an arrival that was only planned',
      factsIn('ready'),
      { type: 'recordDeath', on: '2026-11-23', settledBy: null },
    ],
  ])('lets: %s', (_name, facts, command) => {
    expect(codeOf(facts, command)).toBe('ok');
  });
});

describe('the first contact', () => {
  const claimed = factsIn('new', { ownerId: ME });

  it('begins a claimed case', () => {
    const record = after(claimed, call({ nextContactAt: '2026-11-26T16:00:00.000Z' }));
    expect(record).toMatchObject({
      stage: 'contacting',
      firstContactAt: NOW,
      nextContactAt: '2026-11-26T16:00:00.000Z',
    });
  });

  it('waits for somebody to claim an unclaimed case, who then begins it', () => {
    const answered = after(factsIn('new'), call());
    expect(answered).toMatchObject({ stage: 'new', firstContactAt: NOW });
    expect(after({ ...factsIn('new'), case: answered }, { type: 'claim' })).toMatchObject({
      stage: 'contacting',
      ownerId: ME,
    });
  });

  it.each([
    ['an attempt that nobody answered', call({ isReached: false })],
    ['a call with the insurer', call({ party: 'insurer' })],
    ['an e-mail that came in', call({ way: 'e-mail', direction: 'incoming' })],
    ['a message that came in', call({ way: 'whatsapp', direction: 'incoming' })],
    ['a call with the doctor at home, who has not asked', call({ party: 'home-physician' })],
  ])('is not %s', (_name, command) => {
    expect(after(claimed, command)).toMatchObject({ stage: 'new', firstContactAt: null });
  });

  it('may be an e-mail that went out', () => {
    expect(after(claimed, call({ way: 'e-mail' }))).toMatchObject({ firstContactAt: NOW });
  });

  it('may be a call with the doctor at home, where that is who has asked', () => {
    const referred = factsIn('new', { ownerId: ME, channel: 'physician' });
    expect(after(referred, call({ party: 'home-physician' }))).toMatchObject({
      stage: 'contacting',
      firstContactAt: NOW,
    });
  });

  it('that is written down late takes back nothing that was later', () => {
    const later = {
      lastContactAt: '2026-11-23T16:00:00.000Z',
      nextContactAt: '2026-11-30T16:00:00.000Z',
      unansweredAt: ['2026-11-24T15:00:00.000Z'],
    };
    const facts = factsIn('contacting', later);
    expect(after(facts, call({ at: '2026-11-20T16:00:00.000Z' }))).toMatchObject(later);
  });

  it('counts attempts since the last contact, and forgets them when somebody answers', () => {
    const tried = after(claimed, call({ isReached: false, at: '2026-11-23T16:00:00.000Z' }));
    expect(tried.unansweredAt).toEqual(['2026-11-23T16:00:00.000Z']);
    expect(after({ ...claimed, case: tried }, call()).unansweredAt).toEqual([]);
  });
});

describe('on the journey', () => {
  it('a gate that fails while preparing does not begin the stage anew', () => {
    const { stageSince } = factsIn('preparing').case;
    const failing: CaseCommand = { type: 'gatesChanged', failing: [failingGate('fit-to-fly')] };
    expect(after(factsIn('preparing'), failing)).toMatchObject({
      stageSince,
      progress: { failingGates: [failingGate('fit-to-fly')] },
    });
    expect(after(factsIn('ready'), failing)).toMatchObject({ stageSince: NOW });
  });

  it.each([
    ['self', ['report', 'billing', 'next-visit']],
    ['employer', ['report', 'billing', 'next-visit']],
    ['insurer', ['report', 'billing', 'insurance', 'next-visit']],
    ['sponsor', ['report', 'billing', 'insurance', 'next-visit']],
  ] as const)('discharge opens the follow-ups of a payer: %s', (payer, openFollowUps) => {
    const discharged = after(factsIn('on-site', { payer }), { type: 'recordDischarge', at: NOW });
    expect(discharged.progress).toMatchObject({ openFollowUps, dischargedAt: NOW });
  });

  it('a no-response follows three attempts on different working days', () => {
    const unansweredAt = [
      '2026-11-18T16:00:00.000Z',
      '2026-11-19T16:00:00.000Z',
      '2026-11-20T16:00:00.000Z',
    ];
    const closed = after(factsIn('contacting', { unansweredAt }), close('no-response'));
    expect(closed.closing?.outcome).toBe('no-response');
  });
});

describe('decisions of the specialties', () => {
  const two = [aReview(), aReview({ specialty: 'transplant', isLead: false })];

  it('are taken for the case by the lead alone', () => {
    const facts = factsIn('review', { reviews: two });
    const other = after(facts, answer({ decision: 'accepted', conditions: null }, 'transplant'));
    expect(other.stage).toBe('review');
    expect(after({ ...facts, case: other }, yes).stage).toBe('clearance');
  });

  it('who accepted while another led moves the case once it leads and says so again', () => {
    const facts = factsIn('review', { reviews: [aReview({ decision: 'accepted' })] });
    expect(after(facts, yes).stage).toBe('clearance');
    expect(codeOf(facts, no)).toBe('already-decided');
  });

  it('of the others may come after acceptance and move nothing', () => {
    const facts = factsIn('scheduling', {
      reviews: [aReview({ decision: 'accepted' }), two[1] ?? aReview()],
    });
    const record = after(
      facts,
      answer({ decision: 'more-information', note: 'Labs' }, 'transplant'),
    );
    expect(record.stage).toBe('scheduling');
    expect(record.reviews[1]?.decision).toBe('more-information');
  });

  it('may be a decline that is thought over, and a question that is asked once', () => {
    const declined = after(factsIn('review'), no);
    expect(declined).toMatchObject({ stage: 'review', reviews: [{ alternative: 'local-care' }] });
    expect(after({ ...factsIn('review'), case: declined }, yes)).toMatchObject({
      stage: 'clearance',
      reviews: [{ reason: null, alternative: null }],
    });
    const asked = after(factsIn('review', { recordsWaivedReason: 'urgent' }), more);
    expect(asked).toMatchObject({ stage: 'records', recordsWaivedReason: null });
    expect(after({ ...factsIn('records'), case: asked }, moveTo('review'))).toMatchObject({
      stage: 'review',
      reviews: [{ decision: 'pending', note: null }],
    });
  });

  it('give the reason and the alternative when the case is then closed', () => {
    const declined = { ...factsIn('review'), case: after(factsIn('review'), no) };
    expect(after(declined, close('declined')).closing).toMatchObject({
      outcome: 'declined',
      reason: 'travel-too-risky',
      alternative: 'local-care',
    });
  });
});

describe('the end of a case', () => {
  const busy: Partial<CaseRecord> = {
    hold: {
      reason: 'x',
      waitingOn: 'insurer',
      since: '2026-11-21T16:00:00.000Z',
      reviewOn: '2026-12-01',
    },
    transfer: { toOffice: 'peru', toCampus: null, reason: 'x', askedAt: NOW, askedBy: ME },
    nextContactAt: '2026-11-30T16:00:00.000Z',
  };

  it('ends hold, transfer and next contact with it', () => {
    expect(after(factsIn('clearance', busy), close('withdrawn', { reason: 'x' }))).toMatchObject({
      hold: null,
      transfer: null,
      nextContactAt: null,
      pastHolds: [{ waitingOn: 'insurer', until: NOW }],
    });
  });

  it('names what was offered instead with a decline alone', () => {
    const offered = { reason: 'x', alternative: 'local-care' } as const;
    const outcomes = ['declined', 'withdrawn', 'treated-elsewhere'] as const;
    const ended = outcomes.map((outcome) => after(factsIn('contacting'), close(outcome, offered)));
    expect(ended.map(({ closing }) => closing?.alternative)).toEqual(['local-care', null, null]);
  });

  it('by a death stops everything, and leaves open money to one named person', () => {
    const facts = factsIn('follow-up', {
      ...busy,
      ownerId: null,
      progress: { ...aCase().progress, openFollowUps: ['report', 'billing', 'next-visit'] },
    });
    const decision = decide(facts, { type: 'recordDeath', on: '2026-11-23', settledBy: null });
    expect(decision).toMatchObject({ ok: true, patientChange: { diedOn: '2026-11-23' } });
    expect(after(facts, { type: 'recordDeath', on: null, settledBy: 'person-7' })).toMatchObject({
      stage: 'closed',
      hold: null,
      nextContactAt: null,
      ownerId: 'person-7',
      progress: { openFollowUps: ['billing'] },
      closing: { outcome: 'patient-died' },
    });
    expect(codeOf(facts, close('patient-died'))).toBe('wrong-outcome');
  });

  it.each([
    // An evening at the campus, and a morning at an office: in UTC it is another day already, or still.
    ['on-site', { campus: 'rochester' }, '2026-11-25T03:30:00.000Z', '2026-11-24'],
    ['records', { office: 'india' }, '2026-11-24T20:00:00.000Z', '2026-11-25'],
  ] as const)(
    'on a day that nobody knows is that of recording, where somebody acts on it: %s',
    (stage, over, at, diedOn) => {
      const facts = { ...factsIn(stage, over), at };
      const decision = decide(facts, { type: 'recordDeath', on: null, settledBy: null });
      expect(decision).toMatchObject({ ok: true, patientChange: { diedOn } });
    },
  );

  it('is taken back where the facts say that the case stood', () => {
    const stages: readonly Stage[] = ['contacting', 'clearance', 'scheduling', 'preparing'];
    const reopened = stages.map((stage) => {
      const over = stage === 'clearance' ? { progress: aCase().progress } : {};
      const closed = after(factsIn(stage, over), close('withdrawn', { reason: 'x' }));
      return after({ ...factsIn(stage), case: closed }, { type: 'reopen', reason: 'y' });
    });
    expect(reopened.map(({ stage }) => stage)).toEqual([
      'contacting',
      'clearance',
      'preparing',
      'preparing',
    ]);
    expect(holdsOfAll(reopened, ({ closing }) => closing === null)).toBe(true);
  });
});

describe('reopening where nobody ends up by ordinary ways', () => {
  const reopened = (facts: CaseFacts, ended: CaseCommand): Stage => {
    const closed = { ...facts, case: after(facts, ended) };
    return after(closed, { type: 'reopen', reason: 'Recorded by mistake' }).stage;
  };

  it('a death on campus that was none leads back on site', () => {
    const died: CaseCommand = { type: 'recordDeath', on: null, settledBy: null };
    expect(reopened(factsIn('on-site'), died)).toBe('on-site');
    expect(reopened(factsIn('follow-up'), died)).toBe('follow-up');
  });

  it('a no that closed a case is no answer to it any more, and any other stands', () => {
    const facts = factsIn('review', {
      reviews: [aReview({ decision: 'declined', reason: 'care-available-locally' })],
    });
    const said = close('declined', { reason: 'Treated near home', alternative: 'local-care' });
    const reopened = (ended: CaseCommand): CaseRecord =>
      after({ ...facts, case: after(facts, ended) }, { type: 'reopen', reason: 'New findings' });
    const asked = { decision: 'pending', decidedAt: null, reason: null, isLead: true };
    expect(reopened(said)).toMatchObject({ stage: 'review', reviews: [asked] });
    const died: CaseCommand = { type: 'recordDeath', on: null, settledBy: null };
    expect(reopened(died)).toMatchObject({ stage: 'review', reviews: facts.case.reviews });
  });

  it('a completed case leads back to its follow-ups', () => {
    expect(reopened(factsIn('follow-up'), close('completed'))).toBe('follow-up');
  });
});

describe('the money that a death leaves open', () => {
  it.each<[string, Stage, Partial<CaseRecord>, readonly string[]]>([
    ['nothing before there is coverage', 'records', {}, []],
    ['a deposit', 'clearance', {}, ['billing']],
    ['the stay', 'on-site', { payer: 'self' }, ['billing']],
    ['the stay, and its insurer', 'on-site', { payer: 'insurer' }, ['billing', 'insurance']],
    ['nothing that was settled', 'follow-up', {}, []],
  ])('%s', (_name, stage, over, openFollowUps) => {
    const facts = factsIn(stage, over);
    const died = after(facts, { type: 'recordDeath', on: null, settledBy: null });
    expect(died.progress.openFollowUps).toEqual(openFollowUps);
  });

  it('is nobody’s where there is none and nobody owned the case', () => {
    const died = after(factsIn('new'), { type: 'recordDeath', on: null, settledBy: null });
    expect(died).toMatchObject({ ownerId: null, claimedAt: null });
  });
});

describe('transfer', () => {
  const ask: CaseCommand = {
    type: 'askTransfer',
    toOffice: 'peru',
    toCampus: null,
    reason: 'Moved',
  };

  it('leaves the sender in charge until the receiving side accepts, who then is', () => {
    const facts = factsIn('records');
    const asked = { ...facts, case: after(facts, ask), by: 'receiver' };
    expect(asked.case).toMatchObject({ office: 'mexico-city', ownerId: ME });
    expect(after(asked, { type: 'acceptTransfer' })).toMatchObject({
      office: 'peru',
      ownerId: 'receiver',
      transfer: null,
      stage: 'records',
    });
    expect(codeOf(asked, ask)).toBe('transfer-pending');
    expect(codeOf(asked, { type: 'revokeTransfer' })).toBe('not-asker');
    expect(codeOf(asked, { type: 'returnTransfer', reason: ' ' })).toBe('reason-missing');
    const returned = after(asked, { type: 'returnTransfer', reason: 'Full' });
    expect(returned).toMatchObject({
      transfer: null,
      returned: { toOffice: 'peru', reason: 'Full', returnedBy: 'receiver', returnedAt: NOW },
    });
    // A new question leaves the old answer behind.
    expect(after({ ...facts, case: returned }, ask).returned).toBeNull();
  });

  it('of a case that nobody owned becomes the asker’s to answer for, until it is taken', () => {
    const unowned = factsIn('records', { ownerId: null, claimedAt: null });
    const asked = { ...unowned, case: after(unowned, ask) };
    expect(asked.case).toMatchObject({ ownerId: ME, claimedAt: NOW, transfer: { askedBy: ME } });
    expect(codeOf(asked, { type: 'release' })).toBe('transfer-pending');
    const revoked = { ...asked, case: after(asked, { type: 'revokeTransfer' }) };
    expect(codeOf(revoked, { type: 'release' })).toBe('ok');
    // Of somebody’s case that one goes on to answer, and takes back what was asked beside.
    const owned = factsIn('records', { ownerId: 'colleague' });
    const beside = { ...owned, case: after(owned, ask), by: 'colleague' };
    expect(beside.case).toMatchObject({ ownerId: 'colleague', transfer: { askedBy: ME } });
    expect(after(beside, { type: 'revokeTransfer' }).transfer).toBeNull();
  });

  it('to a campus that its lead has named has it read there anew, in the time of a review', () => {
    const declined = { decision: 'declined', alternative: 'other-campus', decidedAt: NOW } as const;
    const transfer = {
      toOffice: null,
      toCampus: 'arizona',
      reason: 'x',
      askedAt: NOW,
      askedBy: ME,
    } as const;
    const facts = factsIn('review', {
      campus: 'rochester',
      stageSince: '2026-11-02T16:00:00.000Z',
      reviews: [
        aReview({ ...declined, specialty: 'cancer' }),
        aReview({ specialty: 'neurology', isLead: false, decision: 'accepted' }),
      ],
      transfer,
    });
    const taken = after(facts, { type: 'acceptTransfer' });
    expect(taken).toMatchObject({ campus: 'arizona', stage: 'review', stageSince: NOW });
    expect(taken.reviews.map(({ specialty, decision }) => [specialty, decision])).toEqual([
      ['cancer', 'pending'],
      ['neurology', 'accepted'],
    ]);
    expect(blockerOf(taken, facts.patient)?.next).toBe('chase-specialty');
    // One that has returned it has said no as well.
    const returned = after(facts, { type: 'returnTransfer', reason: 'Full' });
    expect(blockerOf(returned, facts.patient)?.next).toBe('close-declined');
    // To an office it goes as it was answered.
    const office = { ...transfer, toCampus: null, toOffice: 'peru' };
    const moved = after(
      { ...facts, case: { ...facts.case, transfer: office } },
      {
        type: 'acceptTransfer',
      },
    );
    expect(moved.reviews).toEqual(facts.case.reviews);
    expect(moved.stageSince).toBe('2026-11-02T16:00:00.000Z');
  });
});

describe('what comes next', () => {
  it.each<[Stage, CommandType, Stage | null]>([
    ['contacting', 'move', 'records'],
    ['records', 'move', 'review'],
    ['review', 'decideSpecialty', 'clearance'],
    ['clearance', 'move', 'scheduling'],
    ['scheduling', 'move', 'preparing'],
    ['preparing', 'move', 'ready'],
    ['ready', 'recordArrival', 'on-site'],
    ['on-site', 'recordDischarge', 'follow-up'],
    ['follow-up', 'close', 'closed'],
  ])('for a case in %s is %s to %s', (stage, command, to) => {
    expect(movesFrom(factsIn(stage))).toEqual([{ command, to, refusal: null }]);
  });

  it.each([
    ['other-specialty', ['askSpecialty', 'close'], 'ask-specialty'],
    ['other-campus', ['askTransfer', 'close'], 'ask-campus'],
    ['local-care', ['close'], 'close-declined'],
  ] as const)('after a no that offers %s', (alternative, commands, action) => {
    const facts = factsIn('review', {
      reviews: [aReview({ decision: 'declined', alternative, decidedAt: NOW })],
    });
    expect(movesFrom(facts).map(({ command }) => command)).toEqual(commands);
    expect(blockerOf(facts.case, facts.patient)?.next).toBe(action);
  });

  it('names what is missing', () => {
    expect(movesFrom(factsIn('new'))).toEqual([
      { command: 'claim', to: null, refusal: null },
      { command: 'logContact', to: 'contacting', refusal: { code: 'unclaimed' } },
    ]);
    expect(movesFrom(factsIn('contacting', { payer: null }))).toEqual([
      {
        command: 'move',
        to: 'records',
        refusal: { code: 'intake-incomplete', missing: ['payer'] },
      },
    ]);
    expect(movesFrom(factsIn('closed'))).toEqual([]);
  });
});
