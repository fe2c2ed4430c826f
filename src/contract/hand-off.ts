import * as z from 'zod/mini';
import { HAND_OFF_ANSWERS } from '@/domain/hand-off/hand-off';
import { UI_LANGUAGES } from '@/domain/vocabulary';
import { CaseDetail } from './case';
import { choice, Code, filledText, Id, Moment, text, TEXT_LIMITS, Version } from './fields';

const targetShape = {
  toPerson: z.nullable(Id),
  toOffice: z.nullable(Code),
  toCampus: z.nullable(Code),
} as const;

export const HandOff = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...targetShape,
  forPerson: z.nullable(Id),
  at: Moment,
  by: Id,
  language: choice(UI_LANGUAGES),
  summary: text(TEXT_LIMITS.note),
  tasks: text(TEXT_LIMITS.note),
  promises: text(TEXT_LIMITS.note),
  risks: text(TEXT_LIMITS.note),
  answer: z.nullable(choice(HAND_OFF_ANSWERS)),
  answeredAt: z.nullable(Moment),
  answeredBy: z.nullable(Id),
  reason: z.nullable(text(TEXT_LIMITS.short)),
});
export type HandOff = z.output<typeof HandOff>;

export const HandOffList = z.strictObject({ items: z.array(HandOff) });
export type HandOffList = z.output<typeof HandOffList>;

/**
 * To a person, an office's liaisons or a campus's coordinators: one of the three. It brings its own
 * UUIDv7, so that the outbox may hold it.
 */
export const AskHandOff = z.strictObject({
  id: Id,
  ...targetShape,
  language: choice(UI_LANGUAGES),
  summary: filledText(TEXT_LIMITS.note),
  tasks: text(TEXT_LIMITS.note),
  promises: text(TEXT_LIMITS.note),
  risks: text(TEXT_LIMITS.note),
});
export type AskHandOff = z.output<typeof AskHandOff>;

export const ReturnHandOff = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });

export const HandOffWritten = z.strictObject({
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  handOff: HandOff,
  detail: CaseDetail,
});
