import * as z from 'zod/mini';
import {
  ORIENTATION_DOCUMENTS,
  ORIENTATION_TOPICS,
  ORIENTATION_WAYS,
} from '@/domain/plan/orientation';
import { choice, Id, isEachOnce, LanguageTag, Moment, text, TEXT_LIMITS, Version } from '../fields';

export const orientationFields = {
  at: Moment,
  way: choice(ORIENTATION_WAYS),
  language: LanguageTag,
  topics: z.array(choice(ORIENTATION_TOPICS)).check(z.minLength(1, 'required'), isEachOnce),
  documents: z.array(choice(ORIENTATION_DOCUMENTS)).check(isEachOnce),
  note: z.nullable(text(TEXT_LIMITS.note)),
};

export const Orientation = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  by: Id,
  ...orientationFields,
});
/** What is said of a call afterwards; who logged it stays. */
export const EditOrientation = z.strictObject(orientationFields);
export type EditOrientation = z.output<typeof EditOrientation>;

export const LogOrientation = z.strictObject({
  /** Made by the client, UUID version 7. */
  id: Id,
  ...orientationFields,
});
export type LogOrientation = z.output<typeof LogOrientation>;

export type OrientationWire = z.output<typeof Orientation>;
