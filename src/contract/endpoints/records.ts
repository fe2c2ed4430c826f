import {
  type Endpoint,
  byReference,
  command,
  commandProblems,
  get,
  post,
  written,
} from '../endpoint';
import { LetterList, MakeLetter } from '../letter';
import { ChaseList, EditRecords, LogChase } from '../record';
import { ChaseWritten, LetterWritten } from '../record-written';

/** The record checklist, the log of chases, and the letters that ask. */
export const recordEndpoints = {
  editRecords: {
    ...command,
    method: 'patch',
    operationId: 'editRecords',
    summary: 'Change the record checklist (JSON Merge Patch by kind of record)',
    path: '/api/cases/:reference/records',
    policy: 'records.edit',
    body: EditRecords,
    success: written,
  },
  listChases: {
    ...get,
    operationId: 'listChases',
    summary: 'The log of chases of records, newest first',
    path: '/api/cases/:reference/chases',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: ChaseList },
    problems: ['not-found'],
  },
  logChase: {
    ...post,
    operationId: 'logChase',
    summary: 'Log that records were chased: whom, how, what they answered',
    path: '/api/cases/:reference/chases',
    policy: 'records.edit',
    params: byReference,
    body: LogChase,
    success: { status: 201, schema: ChaseWritten },
    problems: commandProblems,
  },
  listLetters: {
    ...get,
    operationId: 'listLetters',
    summary: 'The letters that have gone out, newest first',
    path: '/api/cases/:reference/letters',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: LetterList },
    problems: ['not-found'],
  },
  makeLetter: {
    ...post,
    operationId: 'makeLetter',
    summary: 'Log that a letter has gone out; what it asks for counts as asked',
    path: '/api/cases/:reference/letters',
    policy: 'letter.make',
    params: byReference,
    body: MakeLetter,
    success: { status: 201, schema: LetterWritten },
    problems: commandProblems,
  },
} as const satisfies Record<string, Endpoint>;
