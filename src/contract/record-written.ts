import * as z from 'zod/mini';
import { CaseDetail } from './case';
import { Id, Moment } from './fields';
import { Letter } from './letter';
import { Chase } from './record';

const written = {
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  detail: CaseDetail,
};

export const ChaseWritten = z.strictObject({ ...written, chase: Chase });
export const LetterWritten = z.strictObject({ ...written, letter: Letter });
