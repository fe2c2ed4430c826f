import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { passportsGate } from '@/domain/plan/gates/passports-gate';
import type { GateFinding, PlanFacts } from '@/domain/plan/gates/gate-state';
import { visaGate } from '@/domain/plan/gates/visa-gate';
import { type OtherVisa, VISA_STATES } from '@/domain/plan/travel';
import { invitationRefusal, invitedBy, movedByInvitation } from '@/domain/plan/travel/invitation';
import { papersFaults } from '@/domain/plan/travel/edit-travel';
import { travelChecks } from '@/domain/plan/travel/travel-checks';
import { countriesEntered, countriesOfTrip } from '@/domain/plan/travel/travellers';
import { beforeLetter, neededVisas, visaStartsOf } from '@/domain/plan/travel/visa-chain';
import { usualVisaOf } from '@/domain/plan/travel/usual-visa';
import { stayIn } from '@/domain/plan/travel/visas';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { anAppointment } from '../appointment-builders';
import { aCompanion, somePapers, STAY, travelling } from './travel-builders';

beforeAll(ensureTemporal);

/** After Jacksonville, on the fourteenth of December 2026 in London. */
const IN_LONDON = anAppointment({
  id: 'london',
  campus: 'london',
  startAt: '2026-12-14T10:00:00.000Z',
});
const BOTH = [...STAY, IN_LONDON];
const british = (over: Partial<OtherVisa> = {}): OtherVisa => ({
  country: 'GB',
  visa: 'granted',
  visaAppointmentOn: null,
  visaFromOn: '2026-11-01',
  visaToOn: '2027-01-31',
  ...over,
});
const withPapers = (otherVisas: readonly OtherVisa[], appointments = BOTH) =>
  travelling({ plan: { appointments, papers: [somePapers({ otherVisas })] } });

/** What is said, of which country, and about whom. */
const said = (finding: GateFinding): string =>
  finding.kind === 'failing'
    ? finding.faults
        .map(({ code, country, about }) => [country, code, ...about].join(' '))
        .join(' · ')
    : finding.kind;

const VISAS: readonly (readonly [string, PlanFacts, string])[] = [
  ['nothing is said of the second', withPapers([]), 'GB visa-unknown patient'],
  ['the second is granted', withPapers([british()]), 'passed'],
  ['none is needed for the second', withPapers([british({ visa: 'not-needed' })]), 'passed'],
  ['the second is refused', withPapers([british({ visa: 'refused' })]), 'GB visa-refused patient'],
  [
    'the second ends while they are there',
    withPapers([british({ visaToOn: '2026-12-14' })]),
    'GB visa-stay patient',
  ],
  [
    'the first ends when they have left its country',
    travelling({
      plan: {
        appointments: BOTH,
        papers: [somePapers({ visaToOn: '2026-12-11', otherVisas: [british()] })],
      },
    }),
    'passed',
  ],
  [
    'what is written of a country that nobody enters',
    withPapers([british({ visa: 'refused' })], STAY),
    'passed',
  ],
  [
    'the second visit is called off',
    withPapers([], [...STAY, { ...IN_LONDON, status: 'cancelled' }]),
    'passed',
  ],
  [
    'they live in the first',
    travelling({ patient: { residence: 'US' }, plan: { appointments: BOTH } }),
    'GB visa-unknown patient',
  ],
  [
    'they live in the second',
    travelling({
      patient: { residence: 'GB' },
      plan: { appointments: BOTH, papers: [somePapers()] },
    }),
    'passed',
  ],
  [
    'the graver first, of whichever country',
    travelling({
      case: { party: [aCompanion()] },
      plan: {
        appointments: BOTH,
        papers: [
          somePapers({ visa: 'applied', otherVisas: [british({ visa: 'refused' })] }),
          somePapers({ travellerId: 'm1', visa: 'applied', otherVisas: [british()] }),
        ],
      },
    }),
    'GB visa-refused patient · US visa-applied patient m1',
  ],
  ['one country alone needs no name', travelling(), ' visa-unknown patient'],
];

test.for(VISAS)('visas of a trip to two countries: %s', ([, facts, expected]) => {
  expect(said(visaGate(facts))).toBe(expected);
});

it('countries stand in their order, and without a campus the appointments say them', () => {
  expect(countriesOfTrip(withPapers([]))).toEqual(['US', 'GB']);
  const unnamed = { case: { campus: null }, plan: { appointments: [IN_LONDON] } };
  expect(countriesOfTrip(travelling(unnamed))).toEqual(['GB']);
  const nothing = { case: { campus: null }, plan: { appointments: [] } };
  expect(countriesOfTrip(travelling(nothing))).toEqual(['US']);
});

it('a stay in each country ends where the next one begins', () => {
  const facts = withPapers([]);
  expect(stayIn(facts, 'US')).toEqual({ fromOn: '2026-12-03', toOn: '2026-12-11' });
  expect(stayIn(facts, 'GB')).toEqual({ fromOn: '2026-12-13', toOn: '2026-12-15' });
});

it('who lives in the first country needs a passport for the second', () => {
  const at = (appointments = BOTH) =>
    passportsGate(
      travelling({
        patient: { residence: 'US', passportExpiresOn: null },
        plan: { appointments },
      }),
    ).kind;
  expect([at(), at(STAY)]).toEqual(['failing', 'not-applicable']);
});

describe('the way to a second visa', () => {
  // Who comes by the office in Bogotá waits 270 days for a consulate of the US, 21 for the UK's answer.
  const facts = travelling({
    case: { office: 'colombia' },
    patient: { nationality: 'CO' },
    plan: { appointments: BOTH, papers: [somePapers()] },
  });
  const early = { ...facts, case: { ...facts.case, stage: 'scheduling' as const } };
  const begun = (of: PlanFacts) =>
    visaStartsOf(of).map(
      ({ country, travellers, latestOn }) =>
        `${country} ${travellers.map(({ id }) => id).join(' ')} ${latestOn}`,
    );

  it('is asked for by the first appointment there, and told by its country when that is too late', () => {
    const unasked = { ...early, plan: { ...early.plan, papers: [] } };
    expect(begun(unasked)).toEqual(['US patient 2026-03-09', 'GB patient 2026-11-23']);
    expect(begun(early)).toEqual(['GB patient 2026-11-23']);
    const late = travelChecks(early, '2026-11-24').filter(({ code }) => code === 'visa-late');
    expect(late).toEqual([
      {
        code: 'visa-late',
        gate: null,
        on: 'office',
        about: ['patient'],
        dates: ['2026-11-23'],
        country: 'GB',
      },
    ]);
  });

  it('has no wait where the people of the office need none', () => {
    const mexican = travelling({
      case: { office: 'mexico-city', stage: 'scheduling' },
      plan: { appointments: BOTH, papers: [] },
    });
    expect(visaStartsOf(mexican).map(({ country, waitDays }) => [country, waitDays])).toEqual([
      ['US', 240],
    ]);
  });

  it.each([
    [
      'has begun too late for each by his or her own passport',
      'CO',
      ['ES', null, 'IN'],
      [],
      ['US patient m2 m3 2026-03-09', 'GB patient m2 m3 2026-11-23'],
    ],
    [
      'is a companion’s alone where the patient needs none',
      'ES',
      [null, 'CO'],
      [],
      ['US m2 2026-03-09', 'GB m2 2026-11-23'],
    ],
    [
      'is gone also by whom a passport would let in, once somebody has said so',
      'ES',
      ['CO', 'ES'],
      [somePapers({ travellerId: 'm2', visa: 'to-start' })],
      ['US m1 m2 2026-03-09', 'GB m1 2026-11-23'],
    ],
  ] as const)('%s', (_name, nationality, companions, papers, starts) => {
    const party = companions.map((own, index) =>
      aCompanion({ id: `m${index + 1}`, nationality: own }),
    );
    const family = travelling({
      case: { office: 'colombia', stage: 'scheduling', party },
      patient: { nationality },
      plan: { appointments: BOTH, papers },
    });
    expect(begun(family)).toEqual(starts);
    const late = travelChecks(family, '2026-11-24').filter(({ code }) => code === 'visa-late');
    expect(
      late.map(({ country, about, dates }) => [country, ...about, ...dates].join(' ')),
    ).toEqual(starts);
  });

  it('of who waits otherwise begins otherwise, in one country', () => {
    const family = travelling({
      case: {
        office: 'canada',
        stage: 'scheduling',
        party: ['IN', 'EC', 'NG', 'IN'].map((nationality, index) =>
          aCompanion({ id: `m${index + 1}`, nationality }),
        ),
      },
      patient: { nationality: 'CA' },
    });
    expect(begun(family)).toEqual(['US m1 m4 2026-04-08', 'US m2 2026-07-07']);
  });

  it('is still to go while only the first is granted', () => {
    expect(neededVisas(facts).map(({ country }) => country)).toEqual(['US', 'GB']);
    expect(beforeLetter(facts).map(({ country }) => country)).toEqual(['GB']);
  });
});

describe('the invitation', () => {
  const companions = [
    'granted',
    'to-start',
    'letter-sent',
    'applied',
    'refused',
    'not-needed',
  ] as const;
  const party = [...companions, 'unwritten'].map((id) => aCompanion({ id }));
  const papers = [
    somePapers({ visa: 'granted', otherVisas: [british({ visa: 'to-start' })] }),
    ...companions.map((visa) => somePapers({ travellerId: visa, visa })),
  ];
  const ids = (travellers: readonly { readonly id: string }[]) => travellers.map(({ id }) => id);

  it('asks for nobody whose visa is granted, and moves only who waits for it and has papers', () => {
    const facts = travelling({ case: { party }, plan: { appointments: BOTH, papers } });
    expect(ids(invitedBy(facts))).toEqual([
      'to-start',
      'letter-sent',
      'applied',
      'refused',
      'unwritten',
    ]);
    expect(ids(movedByInvitation(facts))).toEqual(['to-start']);
    expect(invitationRefusal(facts)).toBeNull();
  });

  it('is for nobody where the campus lies at home, whatever is needed elsewhere', () => {
    const facts = travelling({
      patient: { residence: 'US' },
      plan: { appointments: BOTH, papers: [] },
    });
    expect(neededVisas(facts).map(({ country }) => country)).toEqual(['GB']);
    expect([invitedBy(facts), movedByInvitation(facts)]).toEqual([[], []]);
    expect(invitationRefusal(facts)).toEqual({ code: 'nobody-to-invite' });
  });
});

it.each([
  [[british({ visaToOn: '2026-10-01' })], { 'otherVisas.0.visaToOn': 'out-of-order' }],
  [[british(), british()], { otherVisas: 'invalid' }],
  [[british(), british({ country: 'US' })], {}],
])('papers with %j', (otherVisas, faults) => {
  const { id: _id, version: _v, caseId: _c, travellerId, ...fields } = somePapers({ otherVisas });
  expect(papersFaults({ party: [] }, travellerId, fields)).toEqual(faults);
});

it('passes exactly when everybody may enter every country but their own', () => {
  const runs = rounds(500, 5_000);
  const campus = fc.constantFrom('florida' as const, 'arizona' as const, 'london' as const);
  const visa = fc.constantFrom(...VISA_STATES);
  fc.assert(
    fc.property(
      fc.array(campus, { minLength: 1, maxLength: 4 }),
      campus,
      fc.constantFrom('US', 'GB', 'MX'),
      visa,
      fc.option(visa, { nil: null }),
      (campuses, own, residence, first, second) => {
        const appointments = campuses.map((at, index) =>
          anAppointment({
            id: `a${index}`,
            campus: at,
            startAt: `2026-12-${String(5 + index * 3).padStart(2, '0')}T15:00:00.000Z`,
          }),
        );
        const isHome = own === 'london' ? 'GB' : 'US';
        const other = isHome === 'GB' ? 'US' : 'GB';
        const otherVisas = second === null ? [] : [british({ country: other, visa: second })];
        const facts = travelling({
          case: { campus: own },
          patient: { residence },
          plan: { appointments, papers: [somePapers({ visa: first, otherVisas })] },
        });
        // By hand: each place in turn, and what stands in the passport for it.
        let isOpen = false;
        for (const at of [own, ...campuses]) {
          const country = at === 'london' ? 'GB' : 'US';
          const state = country === isHome ? first : second;
          if (country !== residence && state !== 'granted' && state !== 'not-needed') isOpen = true;
        }
        const finding = visaGate(facts);
        expect(finding.kind === 'failing').toBe(isOpen);
        expect(countriesEntered(facts)).not.toContain(residence);
      },
    ),
    { numRuns: runs },
  );
  figure('visas of every country by hand', runs, 0);
});

test.each([
  ['a patient of a country that needs none', 'patient', 'ES', null, 'US', 'not-needed'],
  ['the same in another country', 'patient', 'MX', null, 'GB', 'not-needed'],
  ['a patient of a country that needs one', 'patient', 'MX', 'ES', 'US', 'unknown'],
  ['a patient of whom nobody knows it', 'patient', null, 'ES', 'US', 'unknown'],
  ['a companion of a country that needs none', 'm1', 'MX', 'ES', 'US', 'not-needed'],
  ['a companion of a country that needs one', 'm1', 'ES', 'MX', 'US', 'unknown'],
  ['a companion who lives abroad and comes home', 'm1', 'CO', 'US', 'US', 'not-needed'],
  ['a companion of whom it is only assumed', 'm1', 'ES', null, 'US', 'unknown'],
  ['whoever is in the party no more', 'm9', 'ES', 'ES', 'US', 'unknown'],
] as const)('a visa begins for %s', (_name, travellerId, nationality, own, country, expected) => {
  const facts = {
    case: { party: [aCompanion({ nationality: own })] },
    patient: { nationality },
  };
  expect(usualVisaOf(travellerId, facts, country)).toBe(expected);
});
