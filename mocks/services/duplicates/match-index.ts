import type { CaseRecord, Patient } from '@/domain/case';
import {
  isPhoneKey,
  keysOfRecord,
  keysToLookUnder,
  wordKeys,
} from '@/domain/duplicates/blocking-keys';
import {
  featuresOf,
  type PersonFacts,
  type PersonFeatures,
} from '@/domain/duplicates/person-features';
import {
  EventFollower,
  type FollowerTiming,
  type NumberedSource,
} from '../following/event-follower';
import { Postings } from './match-postings';
import { NameCounts } from './match-names';
import { People, Scores } from './match-scores';
import type { Reading } from '../stored/shape';

/** The records that lie under the store: one per number, 1 … size. */
export interface MatchSource extends NumberedSource {
  readonly recordAt: (
    number: number,
  ) => { readonly patient: Patient; readonly caseRecord: CaseRecord } | null;
}

/** So few records that are missing are read at once, in the request that needs them. */
const READ_AT_ONCE = 5_000;
/** Records that share a key with so many others are not found by it. */
const MOST_UNDER_ONE_KEY = 400;
/** Records that are compared for one question. */
const MOST_COMPARED = 60;

/** Somebody worth comparing. */
export interface Candidate {
  readonly id: string;
  /** Somebody who called for this patient may have a number that was typed. */
  readonly sharesPhone: boolean;
}

/** What is known of a person from the record and from those who called. */
export const factsOf = (patient: Patient, cases: readonly CaseRecord[]): PersonFacts => ({
  given: patient.name.given,
  family: patient.name.family,
  ownScript: patient.name.ownScript,
  birthOn: patient.birthOn,
  phones: [patient.phone, ...cases.flatMap(({ caller }) => [caller.phone, caller.whatsApp])],
  email: patient.email,
  passportNumber: patient.passportNumber,
});

/**
 * Finds the patients worth comparing with what somebody types, among all there are. It is made when
 * it is first needed, and follows the event log from then on (see `EventFollower`): an event names
 * its case, and what is new about that case's patient is added. Postings are never corrected; they
 * lead to records, and those are read as they stand.
 *
 * Lives beside the store, not in it: a database would answer the same question from its own index
 * over the same keys (`blocking-keys.ts`).
 */
export class MatchIndex {
  readonly #follower: EventFollower<MatchSource>;
  #postings = new Postings();
  #names = new NameCounts();
  /** The patient of each record that was added, by that patient's number here. */
  #numbers: number[] = [];
  readonly #people = new People();

  constructor(timing: FollowerTiming<MatchSource>) {
    this.#follower = new EventFollower(timing, {
      readAtOnce: READ_AT_ONCE,
      begin: () => this.#begin(),
      read: (source, number) => {
        const found = source.recordAt(number);
        if (found !== null) this.#add(found.patient, [found.caseRecord]);
      },
      follow: async (tx, caseId) => {
        const record = await tx.get('cases', caseId);
        const patient = record === null ? null : await tx.get('patients', record.patientId);
        if (record !== null && patient !== null) this.#add(patient, [record]);
      },
      // Others that changed with it are the same people's, and each time makes the postings longer.
      casesOf: ({ caseId }) => [caseId],
    });
  }

  get isComplete(): boolean {
    return this.#follower.isComplete();
  }

  /** Reads what is missing if that is little; else begins to, in the background. */
  prepare(): boolean {
    return this.#follower.prepare();
  }

  /** Resolves when every record has been read. */
  ready(): Promise<void> {
    return this.#follower.ready();
  }

  #begin(): void {
    this.#postings = new Postings();
    this.#names = new NameCounts();
    this.#numbers = [];
    this.#people.clear();
  }

  #add(patient: Patient, cases: readonly CaseRecord[]): void {
    const known = this.#people.size;
    const place = this.#numbers.push(this.#people.numberOf(patient.id)) - 1;
    const person = featuresOf(factsOf(patient, cases));
    for (const key of keysOfRecord(person)) this.#postings.add(key, place);
    // Once for each person, however many cases and changes tell of them.
    if (this.#people.size > known) this.#names.add(patient.nationality, wordKeys(person));
  }

  /** How many people with these words (sounds) in their name there would be by chance. */
  namesakesByChance(words: readonly string[]): number {
    return this.#names.namesakesByChance(words);
  }

  /** Patients worth comparing, those that share most with what was typed first. */
  async candidates(tx: Reading, person: PersonFeatures): Promise<readonly Candidate[]> {
    await this.#follower.catchUp(tx);
    const shared = new Scores(this.#people.size);
    const called = new Set<number>();
    for (const key of keysToLookUnder(person)) {
      const places = this.#postings.under(key, MOST_UNDER_ONE_KEY);
      // A rare key says more than one that hundreds share.
      const weight = 1 / Math.sqrt(1 + places.length);
      const isPhone = isPhoneKey(key);
      shared.begin();
      for (const place of places) {
        const number = this.#numbers[place] ?? 0;
        shared.add(number, weight);
        if (isPhone) called.add(number);
      }
    }
    return shared
      .best(MOST_COMPARED)
      .map((number) => ({ id: this.#people.idOf(number), sharesPhone: called.has(number) }));
  }
}
