import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Person } from '@/domain/case';
import { acceptHandOff } from '@/domain/hand-off/decide-hand-off';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { handOffKeys, handOffKeysOf } from '@/domain/hand-off/hand-off-keys';
import { handOffContent, handOffLanguage } from '@/domain/hand-off/package-of';
import { coveredBy } from '@/domain/absence/covered-by';
import { mayAnswerHandOff, receiverFor, receiverRefusal } from '@/domain/hand-off/receivers';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { actorOf } from '@/domain/policy';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient, aPerson } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';

beforeAll(ensureTemporal);
const NOW = Date.parse('2026-11-24T16:00:00Z');
const IDS = ['a', 'b', 'c', 'd'] as const;
const PLACES = ['rochester', 'arizona'] as const;

const someone = (id: string): fc.Arbitrary<Person> =>
  fc
    .record({
      isLiaison: fc.boolean(),
      place: fc.constantFrom(...PLACES),
      coverId: fc.option(fc.constantFrom(...IDS)),
      isAway: fc.boolean(),
    })
    .map(({ isLiaison, place, coverId, isAway }) =>
      aPerson({
        id,
        place: 'rochester',
        grants: [
          isLiaison
            ? { role: 'liaison', offices: ['mexico-city'], campuses: [] }
            : { role: 'coordinator', offices: [], campuses: [place] },
        ],
        absences: isAway ? [{ fromOn: '2026-11-20', toOn: '2026-11-30', coverId }] : [],
      }),
    );
const staff = fc.tuple(...IDS.map(someone));

it('a list finds a hand-off exactly for those who may answer it', () => {
  let rounds = 0;
  const handOff = fc.record({
    toPerson: fc.option(fc.constantFrom(...IDS)),
    forPerson: fc.option(fc.constantFrom(...IDS)),
    toOffice: fc.option(fc.constantFrom('mexico-city', 'peru')),
    toCampus: fc.option(fc.constantFrom(...PLACES)),
  });
  fc.assert(
    fc.property(staff, handOff, (people, asked) => {
      rounds += 1;
      for (const person of people) {
        const covered = coveredBy(person.id, people, NOW);
        const mine = new Set(handOffKeysOf(actorOf(person), covered));
        expect(handOffKeys(asked).some((key) => mine.has(key))).toBe(
          mayAnswerHandOff(person, asked, covered),
        );
      }
    }),
    { numRuns: 500 },
  );
  figure('hand-off: lists against the rule', rounds * IDS.length, 0);
});

it('what is handed to a person reaches somebody who is there, or the person', () => {
  const subject = aCase();
  fc.assert(
    fc.property(staff, fc.constantFrom(...IDS), (people, id) => {
      const { toPerson, forPerson } = receiverFor(id, people, subject, NOW);
      const isThere = people.find((person) => person.id === toPerson)?.absences.length === 0;
      expect(isThere || toPerson === id).toBe(true);
      expect(forPerson).toBe(toPerson === id ? null : id);
    }),
  );
});

it.each([
  ['who sees the case', 'rochester', 'cover', 'away'],
  ['who does not: no scope is widened', 'arizona', 'away', null],
] as const)('what is handed to somebody who is away goes to a cover %s', (_who, campus, to, of) => {
  const at = (id: string, place: (typeof PLACES)[number], absences: Person['absences'] = []) =>
    aPerson({ id, grants: [{ role: 'coordinator', offices: [], campuses: [place] }], absences });
  const absence = { fromOn: '2026-11-20', toOn: '2026-11-30', coverId: 'cover' };
  const people = [at('away', 'rochester', [absence]), at('cover', campus)];
  expect(receiverFor('away', people, aCase(), NOW)).toEqual({ toPerson: to, forPerson: of });
});

it('is answered by any of the pool that is asked, but not by whoever has sent it', () => {
  const grants = [{ role: 'coordinator', offices: [], campuses: ['rochester'] }] as const;
  const people = ['sender', 'colleague'].map((id) => aPerson({ id, grants: [...grants] }));
  const pending = {
    id: 'hand-off',
    toPerson: null,
    toOffice: null,
    toCampus: 'rochester',
    forPerson: null,
    askedAt: '2026-11-24T15:00:00.000Z',
    askedBy: 'sender',
  } as const;
  const record: HandOffRecord = {
    ...pending,
    version: 1,
    caseId: 'case-1',
    at: pending.askedAt,
    by: 'sender',
    language: 'en',
    summary: 'x',
    tasks: '',
    promises: '',
    risks: '',
    answer: null,
    answeredAt: null,
    answeredBy: null,
    reason: null,
  };
  const answered = (by: string) =>
    acceptHandOff(
      {
        case: aCase({ ownerId: 'sender', handOff: pending }),
        patient: aPatient(),
        people,
        at: '2026-11-24T16:00:00.000Z',
        by,
      },
      record,
    );
  expect(answered('sender')).toMatchObject({ ok: false, refusal: { code: 'not-receiver' } });
  expect(answered('colleague')).toMatchObject({ ok: true, change: { ownerId: 'colleague' } });
});

it('the package names what is open, promised and dangerous, in a language its readers speak', () => {
  const content = handOffContent(
    {
      case: aCase({
        stage: 'records',
        nextContactAt: '2026-11-26T15:00:00.000Z',
        disclosure: { patientUnaware: true, safeFrom: '10:00', safeTo: null, note: 'Ask for Ana' },
        caller: { ...aCase().caller, consent: 'withdrawn' },
      }),
      patient: aPatient(),
      plan: EMPTY_PLAN,
    },
    NOW,
  );
  expect(content.risks.map(({ kind }) => kind)).toEqual([
    'patient-unaware',
    'consent',
    'safe-hours',
    'disclosure-note',
  ]);
  expect(content.promises).toEqual([{ kind: 'next-contact', at: '2026-11-26T15:00:00.000Z' }]);
  expect(content.missingRecords.length).toBeGreaterThan(0);
  expect(handOffLanguage([{ languages: ['es', 'en'] }, { languages: ['en', 'es'] }])).toBe('es');
  expect(handOffLanguage([{ languages: ['zh-Hans'] }, { languages: ['en'] }])).toBe('en');
  expect(handOffLanguage([{ languages: ['id', 'ar'] }])).toBe('ar');
});

it('a case is given to nobody who does not see it', () => {
  const record = aCase({ office: 'mexico-city', campus: 'rochester' });
  const refusalOf = (campus: (typeof PLACES)[number]) =>
    receiverRefusal(
      aPerson({ grants: [{ role: 'coordinator', offices: [], campuses: [campus] }] }),
      record,
    );
  expect(refusalOf('rochester')).toBeNull();
  expect(refusalOf('arizona')).toEqual({ code: 'receiver-out-of-scope' });
});
