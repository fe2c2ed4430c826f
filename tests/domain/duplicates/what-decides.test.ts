import { describe, expect, it } from 'vitest';
import { comparePeople, type Ground, type Likeness } from '@/domain/duplicates/compare-people';
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
    expect(compare(alone, alone)).toMatchObject({ strength: 'possible', restsOn: 'name' });
    expect(compare({})?.restsOn).toBe('enough');
    const oneWord = { ...alone, given: '', family: 'Ramírez' };
    expect(compare(oneWord, oneWord)).toBeNull();
  });
});

describe('what it rests on', () => {
  const bare: Partial<PersonFacts> = { phones: [] };
  const two = { ...bare, family: 'Ramírez Ortega' };
  it.each<readonly [string, Partial<PersonFacts>, Partial<PersonFacts>, Likeness['restsOn']]>([
    ['the name and the birth date', bare, bare, 'enough'],
    ['a slip in the birth date alone', bare, { ...bare, birthOn: '1962-04-23' }, 'enough'],
    ['a surname left out alone', two, bare, 'enough'],
    ['both', two, { ...bare, birthOn: '1962-04-23' }, 'part-and-slip'],
    ['both, and the telephone', { family: 'Ramírez Ortega' }, { birthOn: '1962-04-23' }, 'enough'],
    ['one surname of two, another beside it', two, { ...two, family: 'Ramírez' }, 'enough'],
    [
      'two names of three, and the birth date',
      { ...two, family: 'Ramírez Ortega' },
      { ...two, family: 'Ramírez Solano' },
      'part-and-date',
    ],
    ['no birth date', bare, { ...bare, birthOn: null }, 'name'],
    ['another surname, the telephone', { family: 'Ortega' }, { family: 'Solano' }, 'enough'],
    ['a telephone without a name', { given: '', family: '', birthOn: null }, {}, 'contact'],
  ])('%s', (_what, one, other, restsOn) => {
    expect(compare(other, one)?.restsOn).toBe(restsOn);
    expect(compare(one, other)?.restsOn).toBe(restsOn);
  });

  it('the sounds that agree, and no others', () => {
    const found = compare({ ...two, given: 'Guadalupe', birthOn: '1962-04-23' }, bare);
    expect(found?.shared).toEqual(['gdlb', 'rmrs']);
  });
});

describe('what is worth a hint', () => {
  const like = (other: Partial<Likeness>) => ({
    likeness: {
      strength: 'possible',
      reasons: ['name'],
      restsOn: 'enough',
      shared: [],
      ...other,
    } satisfies Likeness,
  });
  const nobody = () => 0;
  const named = like({ restsOn: 'name' });
  const reached = like({ restsOn: 'contact', reasons: ['phone'] });
  const sure = like({ strength: 'certain', reasons: ['name', 'birth-date', 'phone'] });

  it('a name alone, only where few bear it', () => {
    const few = Array.from({ length: MOST_OF_ONE_NAME }, () => named);
    expect(tellingMatches(few, nobody)).toHaveLength(MOST_OF_ONE_NAME);
    expect(tellingMatches([...few, named, sure], nobody)).toEqual([sure]);
    expect(tellingMatches([named, sure], () => (MOST_BY_CHANCE.name ?? 0) + 0.01)).toEqual([sure]);
  });

  it.each<Ground>(['name', 'part-and-slip', 'part-and-date'])(
    'what rests on %s, only where chance brings few of that name',
    (restsOn) => {
      const found = [like({ restsOn, shared: ['rs', 'ln'] })];
      const most = MOST_BY_CHANCE[restsOn] ?? 0;
      const asked: (readonly string[])[] = [];
      const namesakes = (count: number) => (words: readonly string[]) => {
        asked.push(words);
        return count;
      };
      expect(tellingMatches(found, namesakes(most))).toEqual(found);
      expect(tellingMatches(found, namesakes(most + 0.01))).toEqual([]);
      expect(asked).toEqual([
        ['rs', 'ln'],
        ['rs', 'ln'],
      ]);
    },
  );

  it('all else, however common the name', () => {
    expect(tellingMatches([sure, like({})], () => 1_000)).toHaveLength(2);
  });

  it('a telephone alone, only where few share it', () => {
    const family = Array.from({ length: MOST_OF_ONE_CONTACT }, () => reached);
    expect(tellingMatches(family, nobody)).toHaveLength(MOST_OF_ONE_CONTACT);
    expect(tellingMatches([...family, reached], nobody)).toEqual([]);
  });

  it('the surest first, then what has most in common', () => {
    const more = like({ reasons: ['name', 'birth-date-typo'] });
    expect(tellingMatches([like({}), more, sure], nobody)).toEqual([sure, more, like({})]);
  });
});
