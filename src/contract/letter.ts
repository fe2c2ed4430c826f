import * as z from 'zod/mini';
import {
  LETTER_KINDS,
  RECORD_KINDS,
  RECORD_SOURCES,
  REQUEST_WAYS,
  UI_LANGUAGES,
} from '@/domain/vocabulary';
import { choice, Id, Moment, text, TEXT_LIMITS, Version } from './fields';

const letter = {
  id: Id,
  kind: choice(LETTER_KINDS),
  /** Beside English. */
  language: choice(UI_LANGUAGES),
  way: choice(REQUEST_WAYS),
  /** Of a request for records alone: which ones. */
  kinds: z.array(choice(RECORD_KINDS)).check(z.maxLength(RECORD_KINDS.length, 'too-many')),
  from: choice(RECORD_SOURCES),
  place: z.nullable(text(TEXT_LIMITS.name)),
};

export const Letter = z.strictObject({
  ...letter,
  version: Version,
  caseId: Id,
  at: Moment,
  by: Id,
});
export type Letter = z.output<typeof Letter>;

export const LetterList = z.strictObject({ items: z.array(Letter) });

/** That a letter has gone out; it brings its own UUIDv7. What it asks for is asked with it. */
export const MakeLetter = z.strictObject(letter).check(
  z.refine(({ kind, kinds }) => kind !== 'records-request' || kinds.length > 0, {
    error: 'required',
    path: ['kinds'],
  }),
);
export type MakeLetter = z.output<typeof MakeLetter>;
