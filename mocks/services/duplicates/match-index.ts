import type { CaseRecord, Patient } from '@/domain/case';
import { inPieces } from '../call/in-pieces';
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
import { Postings } from './match-postings';
import { NameCounts } from './match-names';
import { People, Scores } from './match-scores';
import type { BackendStore, Reading } from '../stored/shape';

/** The records that lie under the store: one per number, 1 … size. */
export interface MatchSource {
  readonly size: number;
  readonly recordAt: (
    number: number,
  ) => { readonly patient: Patient; readonly caseRecord: CaseRecord } | null;
}

export interface MatchIndexParts {
  readonly store: BackendStore;
  /** Another object once the data was laid again: then the index begins anew. */
  readonly source: () => MatchSource | null;
  /** Resolves when the next piece of background work may run. */
  readonly pause: () => Promise<void>;
}

/** So few records that are missing are read at once, in the request that needs them. */
const READ_AT_ONCE = 5_000;
/** Records that share a key with so many others are not found by it. */
const MOST_UNDER_ONE_KEY = 400;
/** Records that are compared for one question. */
const MOST_COMPARED = 60;
const EVENTS_AT_ONCE = 1_000;

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
 * it is first needed, in pieces between the answers, and follows the event log from then on: an event
 * names its case, and what is new about that case's patient is added. Postings are never corrected;
 * they lead to records, and those are read as they stand.
 *
 * Lives beside the store, not in it: a database would answer the same question from its own index
 * over the same keys (`blocking-keys.ts`).
 */
export class MatchIndex {
  readonly #parts: MatchIndexParts;
  #source: MatchSource | null = null;
  #postings = new Postings();
  #names = new NameCounts();
  /** The patient of each record that was added, by that patient's number here. */
  #numbers: number[] = [];
  readonly #people = new People();
  #read = 0;
  #cursor = 0;
  #building: Promise<void> | null = null;

  constructor(parts: MatchIndexParts) {
    this.#parts = parts;
  }

  get isComplete(): boolean {
    this.#follow();
    return this.#source !== null && this.#read >= this.#source.size;
  }

  /** Reads what is missing if that is little; else begins to, in the background. */
  prepare(): boolean {
    if (this.isComplete) return true;
    const left = (this.#source?.size ?? 0) - this.#read;
    if (left <= READ_AT_ONCE) this.#readPiece(left);
    else void this.ready();
    return this.isComplete;
  }

  /** Resolves when every record has been read. */
  ready(): Promise<void> {
    this.#building ??= this.#build().finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  #build(): Promise<void> {
    return inPieces(
      () => this.isComplete,
      () => this.#readPiece(1),
      this.#parts.pause,
    );
  }

  /** Begins anew where the data was laid again. */
  #follow(): void {
    const source = this.#parts.source();
    if (source === this.#source) return;
    this.#source = source;
    this.#postings = new Postings();
    this.#names = new NameCounts();
    this.#numbers = [];
    this.#people.clear();
    this.#read = 0;
    this.#cursor = 0;
  }

  #readPiece(count: number): void {
    const source = this.#source;
    if (source === null) return;
    const end = Math.min(source.size, this.#read + count);
    while (this.#read < end) {
      this.#read += 1;
      const found = source.recordAt(this.#read);
      if (found !== null) this.#add(found.patient, [found.caseRecord]);
    }
  }

  #add(patient: Patient, cases: readonly CaseRecord[]): void {
    const known = this.#people.size;
    const place = this.#numbers.push(this.#people.numberOf(patient.id)) - 1;
    const person = featuresOf(factsOf(patient, cases));
    for (const key of keysOfRecord(person)) this.#postings.add(key, place);
    // Once for each person, however many cases and changes tell of them.
    if (this.#people.size > known) this.#names.add(patient.nationality, wordKeys(person));
  }

  /** Takes over what was written since the last time. */
  async #catchUp(tx: Reading): Promise<void> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { events } = await tx.eventsAfter(this.#cursor, EVENTS_AT_ONCE);
      const ids = [...new Set(events.map(({ event }) => event.caseId))];
      // oxlint-disable-next-line no-await-in-loop
      const cases = (await tx.getMany('cases', ids)).filter((record) => record !== null);
      // oxlint-disable-next-line no-await-in-loop
      const patients = await tx.getMany(
        'patients',
        cases.map(({ patientId }) => patientId),
      );
      for (const [place, record] of cases.entries()) {
        const patient = patients[place];
        if (patient) this.#add(patient, [record]);
      }
      this.#cursor = events.at(-1)?.cursor ?? this.#cursor;
      if (events.length < EVENTS_AT_ONCE) return;
    }
  }

  /** How many people with these words (sounds) in their name there would be by chance. */
  namesakesByChance(words: readonly string[]): number {
    return this.#names.namesakesByChance(words);
  }

  /** Patients worth comparing, those that share most with what was typed first. */
  async candidates(tx: Reading, person: PersonFeatures): Promise<readonly Candidate[]> {
    await this.#catchUp(tx);
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
