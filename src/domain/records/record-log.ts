import type { LetterKind, RecordKind, RecordSource, RequestWay, UiLanguage } from '../vocabulary';

/** A line of the log of chases: whom, how, what they answered. One may be about several records. */
export interface ChaseRecord {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly at: string;
  readonly by: string;
  readonly kinds: readonly RecordKind[];
  readonly from: RecordSource;
  readonly place: string | null;
  readonly way: RequestWay;
  readonly isReached: boolean;
  readonly answer: string;
  readonly promisedOn: string | null;
}

/** A letter that was made from the case and sent; its words are made again from the case. */
export interface LetterRecord {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly at: string;
  readonly by: string;
  readonly kind: LetterKind;
  /** Beside English. */
  readonly language: UiLanguage;
  readonly way: RequestWay;
  /** Records request: which records, and of whom. */
  readonly kinds: readonly RecordKind[];
  readonly from: RecordSource;
  readonly place: string | null;
}
