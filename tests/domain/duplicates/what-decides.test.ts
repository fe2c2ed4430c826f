import { describe, expect, it } from 'vitest';
import { comparePeople, type Likeness } from '@/domain/duplicates/compare-people';
import { featuresOf, type PersonFacts } from '@/domain/duplicates/person-features';
import {
  MOST_BY_CHANCE,
  MOST_OF_ONE_CONTACT,
  MOST_OF_ONE_NAME,
  tellingMatches,
} from '@/domain/duplicates/telling-matches';

const GUADALUPE: PersonFacts = {
  given: 'Guadalupe',
  family: 'Ramírez',
  ownScript: null,
  birthOn: '1961-04-23',
  phones: ['+50255512345'],
  email: null,
  passportNumber: null,
};
const compare = (other: Partial<PersonFacts>, one: Partial<PersonFacts> = {}): Likeness | null =>
  comparePeople(featuresOf({ ...GUADALUPE, ...one }), featuresOf({ ...GUADALUPE, ...other }));

describe('what decides beside the name', () => {
  it.each<readonly [string, Partial<PersonFacts>, Likeness['strength'] | null]>([
    ['everything the same', {}, 'certain'],
    ['another telephone', { phones: ['+50255598765'] }, 'likely'],
    ['no birth date, the telephone', { birthOn: null }, 'likely'],
    ['another birth date, though the telephone is shared', { birthOn: '1980-11-02' }, null],
    ['another surname since, by marriage', { family: 'Ortega' }, 'possible'],
    [
      'another surname, and nothing else that is shared',
      { family: 'Ortega', phones: ['+50255598765'] },
      null,
    ],
    ['another surname and another birth date', { family: 'Ortega', birthOn: '1980-11-02' }, null],
    ['a twin: another given name', { given: 'Lucía' }, null],
  ])('%s', (_what, other, strength) => {
    expect(compare(other)?.strength ?? null).toBe(strength);
    // Whichever was there first.
    const back = comparePeople(featuresOf({ ...GUADALUPE, ...other }), featuresOf(GUADALUPE));
    expect(back?.strength ?? null).toBe(strength);
  });

  it('a name by itself is possible, and said to be nothing but a name', () => {
    const alone = { birthOn: null, phones: [] };
    expect(compare(alone, alone)).toMatchObject({ strength: 'possible', isNameAlone: true });
    expect(compare({})?.isNameAlone).toBe(false);
    const oneWord = { ...alone, given: '', family: 'Ramírez' };
    expect(compare(oneWord, oneWord)).toBeNull();
  });
});

describe('what is worth a hint', () => {
  const like = (other: Partial<Likeness>) => ({
    likeness: {
      strength: 'possible',
      reasons: ['name'],
      isNameAlone: false,
      isContactAlone: false,
      ...other,
    } satisfies Likeness,
  });
  const named = like({ isNameAlone: true });
  const reached = like({ isContactAlone: true, reasons: ['phone'] });
  const sure = like({ strength: 'certain', reasons: ['name', 'birth-date', 'phone'] });

  it('a name alone, only where few bear it', () => {
    const few = Array.from({ length: MOST_OF_ONE_NAME }, () => named);
    expect(tellingMatches(few, 0)).toHaveLength(MOST_OF_ONE_NAME);
    expect(tellingMatches([...few, named, sure], 0)).toEqual([sure]);
    expect(tellingMatches([named, sure], MOST_BY_CHANCE + 0.01)).toEqual([sure]);
  });

  it('a telephone alone, only where few share it', () => {
    const family = Array.from({ length: MOST_OF_ONE_CONTACT }, () => reached);
    expect(tellingMatches(family, 0)).toHaveLength(MOST_OF_ONE_CONTACT);
    expect(tellingMatches([...family, reached], 0)).toEqual([]);
  });

  it('the surest first, then what has most in common', () => {
    const more = like({ reasons: ['name', 'birth-date-typo'] });
    expect(tellingMatches([like({}), more, sure], 0)).toEqual([sure, more, like({})]);
  });
});
