import { describe, expect, it } from 'vitest';
import { comparePeople } from '@/domain/duplicates/compare-people';
import { featuresOf, type PersonFacts } from '@/domain/duplicates/person-features';
import { keysOfRecord, keysToLookUnder } from '@/domain/duplicates/blocking-keys';
import { figure } from '@tests/support/figure';
import { OTHER_NAMES, SAME_NAMES } from './name-pairs';

const NOTHING: PersonFacts = {
  given: '',
  family: '',
  ownScript: null,
  birthOn: null,
  phones: [],
  email: null,
  passportNumber: null,
};

const person = (written: string, other: Partial<PersonFacts> = {}): PersonFacts => {
  const [given = '', family = ''] = written.split('|');
  const isOwn = given === '' && /[^\p{Script=Latin}\s|-]/u.test(family);
  return { ...NOTHING, ...(isOwn ? { ownScript: family } : { given, family }), ...other };
};
const compare = (one: PersonFacts, other: PersonFacts) =>
  comparePeople(featuresOf(one), featuresOf(other));

const born = { birthOn: '1961-04-23' };

describe('names of one person', () => {
  it('are found however they are written, where the birth date is the same', () => {
    const missed: string[] = [];
    let count = 0;
    for (const [kind, pairs] of Object.entries(SAME_NAMES)) {
      for (const [one, other] of pairs) {
        count += 2;
        const found = compare(person(one, born), person(other, born));
        const back = compare(person(other, born), person(one, born));
        if (found === null || found.strength === 'possible')
          missed.push(`${kind}: ${one} – ${other}`);
        if (back?.strength !== found?.strength) missed.push(`${kind} back: ${one} – ${other}`);
      }
    }
    figure('duplicates: spellings of one name', count, missed.length);
    expect(missed).toEqual([]);
  });

  it('mostly lead to each other in the index by themselves, before a birth date is typed', () => {
    let count = 0;
    let apart = 0;
    for (const pairs of Object.values(SAME_NAMES)) {
      for (const [one, other] of pairs) {
        const keys = new Set(keysOfRecord(featuresOf(person(one))));
        count += 1;
        const isLed = keysToLookUnder(featuresOf(person(other))).some((key) => keys.has(key));
        if (!isLed) apart += 1;
      }
    }
    // By the name alone; with a birth date, a telephone or an address all of them are found.
    console.info(`duplicates: found by the name alone ${count - apart} of ${count}`);
    expect(apart / count).toBeLessThan(0.15);
  });

  it('of two people are no match, though they were born on one day', () => {
    const confused = OTHER_NAMES.filter(
      ([one, other]) => compare(person(one, born), person(other, born)) !== null,
    );
    figure('duplicates: names near each other', OTHER_NAMES.length, confused.length);
    expect(confused).toEqual([]);
  });
});

describe('what else is held against each other', () => {
  const one = person('Rosa Elena|Hernández García', {
    ...born,
    phones: ['+502 5551 2345'],
    email: 'Rosa.Elena@Example.org',
    passportNumber: 'G 1234-5678',
  });
  const same = person('Rosa Elena|Hernández García');

  it.each([
    ['the same birth date', { birthOn: '1961-04-23' }, 'likely', 'birth-date'],
    ['one digit off', { birthOn: '1961-04-28' }, 'possible', 'birth-date-typo'],
    ['two digits that changed places', { birthOn: '1916-04-23' }, 'possible', 'birth-date-typo'],
    ['a telephone without its country code', { phones: ['55512345'] }, 'likely', 'phone'],
    ['a telephone in other digits', { phones: ['٠٠٥٠٢٥٥٥١٢٣٤٥'] }, 'likely', 'phone'],
    ['an address in other letters', { email: 'rosa.elena@example.org' }, 'likely', 'email'],
    ['a passport without its spaces', { passportNumber: 'g12345678' }, 'certain', 'passport'],
  ] as const)('%s', (_name, facts, strength, reason) => {
    const found = compare(one, { ...same, ...facts });
    expect(found?.strength).toBe(strength);
    expect(found?.reasons).toContain(reason);
  });

  it('day and month in each other’s place', () => {
    const found = compare({ ...one, birthOn: '1961-04-03' }, { ...same, birthOn: '1961-03-04' });
    expect(found).toMatchObject({ strength: 'likely', reasons: ['name', 'birth-date-swapped'] });
  });

  it('parts two people of one name who were born on other days', () => {
    expect(compare(one, { ...same, birthOn: '1980-11-02' })).toBeNull();
  });

  it('parts a family that shares a telephone, and twins', () => {
    const mother = person('Guadalupe|Hernández García', { phones: ['+50255512345'] });
    expect(compare(one, mother)).toBeNull();
    expect(compare(one, { ...mother, ...born })).toBeNull();
  });

  it('says nothing about two people of whom nothing is known', () => {
    expect(compare(NOTHING, NOTHING)).toBeNull();
    expect(compare({ ...NOTHING, ...born }, { ...NOTHING, ...born })).toBeNull();
  });
});
