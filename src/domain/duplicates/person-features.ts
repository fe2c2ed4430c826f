import { fold } from '../fold';
import type { ComparedName } from './compare-names';
import { nameWords, ownWords, type ToLatin } from './name-words';

/** What is known or typed of a person, as far as two records can be compared by it. */
export interface PersonFacts {
  readonly given: string;
  readonly family: string;
  readonly ownScript: string | null;
  readonly birthOn: string | null;
  /** Of the person and of those who called for him or her. */
  readonly phones: readonly (string | null)[];
  readonly email: string | null;
  readonly passportNumber: string | null;
}

export interface PersonFeatures {
  readonly name: ComparedName;
  readonly birthOn: string | null;
  /** Last eight digits of each number. */
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly passport: string | null;
}

/** Country codes and trunk zeros are written in many ways; the end of a number is not. */
const PHONE_DIGITS = 8;
const LEAST_PHONE_DIGITS = 7;
/** Shorter ones are no passport number yet. */
const LEAST_PASSPORT = 6;

/** What of a person is compared with others; what is too short to tell anybody apart is left out. */
export function featuresOf(facts: PersonFacts, toLatin?: ToLatin): PersonFeatures {
  return {
    name: {
      latin: nameWords(facts, toLatin),
      own: facts.ownScript === null ? [] : ownWords(facts.ownScript, toLatin),
    },
    birthOn: facts.birthOn,
    phones: [...new Set(facts.phones.flatMap(phoneKey))],
    email: emailKey(facts.email),
    passport: passportKey(facts.passportNumber),
  };
}

const phoneKey = (phone: string | null): readonly string[] => {
  const digits = fold(phone ?? '').replace(/[^0-9]/gu, '');
  return digits.length < LEAST_PHONE_DIGITS ? [] : [digits.slice(-PHONE_DIGITS)];
};

/** Case and space apart, and without the tag that some people add before the @. */
function emailKey(email: string | null): string | null {
  const [name = '', host = ''] = (email ?? '').trim().toLowerCase().split('@');
  return name === '' || !host.includes('.') ? null : `${name.replace(/\+.*$/u, '')}@${host}`;
}

function passportKey(number: string | null): string | null {
  const key = fold(number ?? '').replaceAll(' ', '');
  return key.length < LEAST_PASSPORT ? null : key;
}
