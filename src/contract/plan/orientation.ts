import * as z from 'zod/mini';
import { ORIENTATION_DOCUMENTS, ORIENTATION_TOPICS } from '@/domain/plan/orientation';
import { CONTACT_WAYS } from '@/domain/vocabulary';
import { choice, Id, LanguageTag, Moment, text, TEXT_LIMITS, Version } from '../fields';

export const orientationFields = {
  at: Moment,
  way: choice(CONTACT_WAYS),
  language: LanguageTag,
  topics: z.array(choice(ORIENTATION_TOPICS)),
  documents: z.array(choice(ORIENTATION_DOCUMENTS)),
  note: z.nullable(text(TEXT_LIMITS.note)),
};

export const Orientation = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  by: Id,
  ...orientationFields,
});
export type OrientationWire = z.output<typeof Orientation>;
