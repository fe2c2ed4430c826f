import { beforeAll, describe, expect, it } from 'vitest';
import { isCriterionOf, type UrgencyCriterion } from '@/domain/urgency-criteria';
import { ensureTemporal } from '@/lib/zoned-time';
import { SPECIALTIES } from '@/reference/specialties';
import type { MadeCase } from '@mocks/seed/cases';
import * as lists from '@mocks/seed/text-lists';
import { REASONS, REASONS_BY_LANGUAGE } from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { createWorld, seedNumber } from '@mocks/seed/world';
import { figure } from '@tests/support/figure';

const LAID_AT_MS = Date.parse('2026-11-24T16:30:00Z');
const SIZE = 2_400;
const YEAR_MS = 365.2425 * 86_400_000;
const OLDEST = 89;

let cases: readonly MadeCase[];
beforeAll(async () => {
  await ensureTemporal();
  giveTexts(lists);
  const world = createWorld({ seed: 'demo', size: SIZE, laidAtMs: LAID_AT_MS });
  cases = Array.from({ length: SIZE }, (_, index) => world.madeCase(index + 1)).filter(
    (made) => made !== null,
  );
});

const ageOf = ({ patient: { birthOn } }: MadeCase): number | null =>
  birthOn === null ? null : (LAID_AT_MS - Date.parse(birthOn)) / YEAR_MS;

/** What only some people have: words of a reason in each language, and whose they can be. */
const OF_SOME: readonly (readonly [RegExp, (made: MadeCase) => boolean])[] = [
  [/prostate|con su esposa/iu, ({ patient }) => patient.sex === 'male'],
  [/breast|de mama|الثدي|乳腺癌/iu, ({ patient }) => patient.sex === 'female'],
  [/prostate|breast|de mama|الثدي|乳腺癌|aortic stenosis|estenosis aórtica|主动脉瓣/iu, isOver(27)],
  [/teenager|adolescente/iu, isBetween(11, 20)],
  [/childhood leukemia/iu, isBetween(5, 31)],
  [/of a child|newborn|clubfoot|biliary atresia/iu, isBetween(0, 18)],
  [/dementia|employer|executive health|ejecutivo|高管/iu, isOver(19)],
  [/hip replacement|cadera|الورك|髋关节/iu, isOver(39)],
];

function isOver(years: number): (made: MadeCase) => boolean {
  return (made) => (ageOf(made) ?? Infinity) > years;
}
function isBetween(from: number, to: number): (made: MadeCase) => boolean {
  return (made) => {
    const age = ageOf(made);
    return age === null || (age >= from && age < to);
  };
}

const TUMOUR =
  /cancer|tumour|nodule|mass|lesion|leukemia|carcinoma|cáncer|masa|lesión|ورم في الثدي|آفة|乳腺癌|占位/iu;
/** A criterion that says what the request is about, with the reasons that it may stand beside. */
const OF_CRITERIA: Readonly<Partial<Record<UrgencyCriterion, RegExp>>> = {
  'new-cancer': TUMOUR,
  'check-up': /executive|check-up|ejecutivo|شامل|体检|follow-up|late-effects|wants assessment/iu,
};

describe('the reason of a seeded case', () => {
  it('fits the patient’s age and sex', () => {
    const told = cases.filter(({ caseRecord }) => caseRecord.reason !== null);
    const wrong = told.filter((made) =>
      OF_SOME.some(([words, fits]) => words.test(made.caseRecord.reason ?? '') && !fits(made)),
    );
    figure('seed: reasons of age and sex', told.length, wrong.length, seedNumber('demo'));
    expect(
      wrong.map(({ caseRecord, patient }) => [caseRecord.reason, patient.birthOn, patient.sex]),
    ).toEqual([]);
    // Each of those words is somebody's, or it is not looked at at all.
    for (const [words] of OF_SOME) {
      expect(told.some(({ caseRecord }) => words.test(caseRecord.reason ?? ''))).toBe(true);
    }
  });

  it('fits the criterion of its urgency', () => {
    const told = cases.filter(({ caseRecord }) => caseRecord.urgencyCriterion !== null);
    const wrong = told.filter(
      ({ caseRecord: { reason, urgency, urgencyCriterion: criterion } }) => {
        if (criterion === null) return false;
        if (!isCriterionOf(urgency, criterion)) return true;
        const words = OF_CRITERIA[criterion];
        const isOfCheckUp = /executive|check-up|ejecutivo|شامل|体检/iu.test(reason ?? '');
        return (
          reason !== null &&
          (words?.test(reason) === false ||
            (isOfCheckUp && !['check-up', 'physician-asks'].includes(criterion)))
        );
      },
    );
    figure('seed: criteria of reasons', told.length, wrong.length, seedNumber('demo'));
    expect(wrong.map(({ caseRecord }) => [caseRecord.reason, caseRecord.urgencyCriterion])).toEqual(
      [],
    );
    expect(told.length).toBeGreaterThan(SIZE / 2);
    expect(new Set(told.map(({ caseRecord }) => caseRecord.urgencyCriterion)).size).toBe(12);
  });

  it('is there for every age and sex in every specialty', () => {
    const lacking = SPECIALTIES.flatMap(({ code }) =>
      Array.from({ length: OLDEST + 1 }, (_, age) => age)
        .filter(
          (age) =>
            !REASONS[code]?.some(
              ({ fromAge, toAge, sex }) => sex === null && age >= fromAge && age <= toAge,
            ),
        )
        .map((age) => `${code} at ${age}`),
    );
    expect(lacking).toEqual([]);
  });

  it('is written with whom and what it fits', () => {
    const all = [REASONS, ...Object.values(REASONS_BY_LANGUAGE)].flatMap((each) =>
      Object.values(each).flat(),
    );
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(({ text, criteria }) => text === '' || criteria.length === 0)).toEqual([]);
  });
});
