import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { call } from '@/api/call';
import { isProblem } from '@/api/errors';
import { readTabSession } from '@/api/session-token';
import { type CaseDetail, CasePatch } from '@/contract/case';
import type { Endpoint } from '@/contract/endpoint';
import { endpoints } from '@/contract/endpoints';
import { caseCommandEndpoints } from '@/contract/endpoints/case-commands';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { recordEndpoints } from '@/contract/endpoints/records';
import { revealEndpoints } from '@/contract/endpoints/reveals';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { PatientPatch } from '@/contract/patient';
import { EditRecords } from '@/contract/record';
import { caseQueries } from '@/data/case-cache/case-queries';
import { editCase } from '@/data/cases/edit-case';
import { editPatient } from '@/data/cases/edit-patient';
import { outboxOf } from '@/data/command/command-path';
import { MergeConflictError } from '@/data/command/merge-conflict';
import { editRecords } from '@/data/records/edit-records';
import {
  CASE_GROUPS,
  editableCase,
  editablePatient,
  editableRecords,
  PATIENT_GROUPS,
  RECORD_GROUPS,
  unflatten,
} from '@/domain/merge/edit-fields';
import type { FlatFields } from '@/domain/merge/merge-groups';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { type PatchField, patchFieldsOf, valuesOf } from '@tests/support/field-values';
import { figure } from '@tests/support/figure';
import { ableFirst, aPage, aServer, type Page } from './a-page';

/** An operation of which two people's edits are merged. */
interface Merged {
  readonly schema: z.ZodMiniType;
  readonly fieldsOf: (detail: CaseDetail) => FlatFields;
  readonly groups: readonly (readonly string[])[];
  readonly versionOf: (detail: CaseDetail) => number;
  /** I save upon what I saw. */
  readonly mine: (base: CaseDetail, patch: object) => Promise<unknown>;
  readonly endpoint: typeof caseCommandEndpoints.editCase;
  /** Fields of one text each: beside any other one stand two of these. */
  readonly texts: readonly [string, string, string];
}

// The three take and answer the same but for what a patch holds.
const alike = (endpoint: unknown) => endpoint as Merged['endpoint'];

const MERGED: Readonly<Record<string, Merged>> = {
  editCase: {
    schema: CasePatch,
    fieldsOf: ({ case: record }) => editableCase(record),
    groups: CASE_GROUPS,
    versionOf: ({ case: { version } }) => version,
    mine: (base, patch) => page.mutate(editCase(), { base, patch }),
    endpoint: caseCommandEndpoints.editCase,
    texts: ['reason', 'summary', 'disclosure.note'],
  },
  editPatient: {
    schema: PatientPatch,
    fieldsOf: ({ patient }) => editablePatient(patient),
    groups: PATIENT_GROUPS,
    versionOf: ({ patient: { version } }) => version,
    mine: (base, patch) => page.mutate(editPatient(), { base, patch }),
    endpoint: alike(caseCommandEndpoints.editPatient),
    texts: ['name.preferred', 'name.ownScript', 'name.given'],
  },
  editRecords: {
    schema: EditRecords,
    fieldsOf: ({ case: record }) => editableRecords(record),
    groups: RECORD_GROUPS,
    versionOf: ({ case: { version } }) => version,
    mine: (base, patch) => page.mutate(editRecords(), { base, patch }),
    endpoint: alike(recordEndpoints.editRecords),
    texts: ['records.labs.note', 'records.imaging.note', 'records.genetics.note'],
  },
};

/** Edits that nothing merges: the second writer is told, and what was typed stays in the form. */
const NOT_MERGED: Readonly<Record<string, string>> = {
  changeEstimate: 'is one step',
  offerInterpreter: 'is one step',
  changeCoverage: 'is taken up beside what holds now',
  checkCareSite: 'is taken up beside what holds now',
  changeLodgingNeed: 'is taken up beside what holds now',
  changeTask: 'is taken up beside what holds now',
  editAppointment: 'is taken up beside what holds now',
  editDocument: 'is taken up beside what holds now',
  editLeg: 'is taken up beside what holds now',
  editOrientation: 'is taken up beside what holds now',
  editPapers: 'is taken up beside what holds now',
  editStay: 'is taken up beside what holds now',
  editTrip: 'is taken up beside what holds now',
  editNote: 'is one’s own',
  updateView: 'is one’s own',
};

type By = { readonly id: string; readonly token: string };

let server: NodeServer;
let page: Page;
let me = '';
let they: By;
let third: By;
let reference = '';

async function signInByApi(id: string): Promise<By> {
  const { token } = await call(sessionEndpoints.signIn, {
    body: { personId: id },
    idempotencyKey: newId(),
  });
  return { id, token: token ?? '' };
}

beforeAll(async () => {
  server = await aServer();
  page = aPage();
  const [first = '', second = '', last = ''] = await ableFirst(page);
  me = first;
  await page.signIn(me);
  [they, third] = [await signInByApi(second), await signInByApi(last)];
  const filter = { stage: ['records' as const], hold: 'off' as const };
  const key = { filter, sort: 'due' as const };
  const [row] = (await page.client.query(caseQueries.window(key, 0))).items;
  reference = row?.reference ?? '';
  // A number is written over by nobody who does not see it.
  for (const token of [readTabSession()?.token ?? '', they.token]) {
    const asked = { params: { reference }, idempotencyKey: newId() };
    const body = { reason: 'The embassy asks for it' };
    await call(revealEndpoints.revealNumbers, { ...asked, body }, { token });
  }
});
afterAll(() => server.stop());

const readBy = (by: By): Promise<CaseDetail> =>
  call(caseReadingEndpoints.getCase, { params: { reference } }, by);
const seen = (): Promise<CaseDetail> =>
  page.client.query({ ...caseQueries.detail(reference), staleTime: 0 });

/** Somebody else saves a field. @returns whether a rule lets it be so */
async function save(of: Merged, upon: CaseDetail, patch: object, by: By): Promise<boolean> {
  const request = {
    params: { reference },
    idempotencyKey: newId(),
    ifMatch: of.versionOf(upon),
    body: patch,
  };
  try {
    await call(of.endpoint, request, by);
    return true;
  } catch (error) {
    if (isProblem(error, 'invalid') || isProblem(error, 'rule-refused')) return false;
    throw error;
  }
}

/** What is wrong where two change this field, and where one changes it and the other another. */
async function faultsAt(of: Merged, { path, schema }: PatchField): Promise<readonly string[]> {
  const base = await seen();
  const held = of.fieldsOf(base)[path] ?? null;
  const values = valuesOf(schema, path.split('.').at(-1) ?? '').filter(
    (value) => !isDeepStrictEqual(value, held),
  );
  const group = of.groups.find((each) => each.includes(path)) ?? [path];
  const [beside = '', later = ''] = of.texts.filter((text) => !group.includes(text));

  let saved: unknown;
  for (const value of values) {
    if (saved !== undefined) break;
    if (await save(of, base, unflatten({ [path]: value }), they)) saved = value;
  }
  if (saved === undefined) return ['nothing was taken'];
  const between = await readBy(they);
  const theirs = of.fieldsOf(between)[path] ?? null;
  // Somebody's later change of something else must not pass for theirs.
  await save(of, between, unflatten({ [later]: `Later than ${path}` }), third);

  const faults: string[] = [];
  const other = values.find(
    (value) => value !== saved && !isDeepStrictEqual(composed(value), theirs),
  );
  const word = `Beside ${path}`;
  if (other !== undefined) {
    const error: unknown = await of
      .mine(base, unflatten({ [path]: other, [beside]: word }))
      .catch((failure: unknown) => failure);
    if (!(error instanceof MergeConflictError)) return ['was written over'];
    const [entry] = outboxOf(page.client).view().entries;
    if (entry?.id !== error.entryId) faults.push('what was typed is not kept');
    await outboxOf(page.client).dismiss(error.entryId);
    const conflict = error.conflicts.find(({ field }) => field === path);
    const isTold =
      isDeepStrictEqual(conflict?.mine, other) &&
      isDeepStrictEqual(conflict?.theirs ?? null, theirs);
    if (!isTold) faults.push('does not tell both values');
    if (!error.conflicts.every(({ field }) => group.includes(field))) faults.push('tells others');
    if (error.by !== they.id || error.at === null)
      faults.push(`was changed by ${String(error.by)}`);
  } else if (typeof saved !== 'boolean') faults.push('has no other value');

  // What makes sense together only is decided together.
  for (const sibling of patchFieldsOf(of.schema)) {
    if (sibling.path === path || !group.includes(sibling.path)) continue;
    const was = of.fieldsOf(base)[sibling.path] ?? null;
    const value = valuesOf(sibling.schema, sibling.path).find(
      (each) => !isDeepStrictEqual(each, was),
    );
    const error: unknown = await of
      .mine(base, unflatten({ [sibling.path]: value }))
      .catch((failure: unknown) => failure);
    if (error instanceof MergeConflictError) await outboxOf(page.client).dismiss(error.entryId);
    else faults.push(`is torn from ${sibling.path}`);
  }

  // Of two values one is what was seen: who sends that changes nothing, and meets nobody.
  const patch = other === undefined ? { [path]: saved, [beside]: word } : { [beside]: word };
  const outcome = await of.mine(base, unflatten(patch)).catch((failure: unknown) => failure);
  if ((outcome as { kind?: string }).kind !== 'saved')
    faults.push(`is not merged: ${String(outcome)}`);
  const now = of.fieldsOf(await seen());
  if (!isDeepStrictEqual(now[path] ?? null, theirs)) faults.push('of theirs is lost');
  if (now[beside] !== word) faults.push('beside it of mine is lost');
  return faults;
}

const composed = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC') : value;

describe('A2 two people at every field', () => {
  let count = 0;
  const wrong: string[] = [];

  for (const [operationId, of] of Object.entries(MERGED)) {
    for (const field of patchFieldsOf(of.schema)) {
      test(`${operationId}: ${field.path}`, async () => {
        count += 1;
        const faults = await faultsAt(of, field);
        wrong.push(...faults.map((fault) => `${operationId} ${field.path} ${fault}`));
        expect(faults).toEqual([]);
      });
    }
  }

  test('every edit is merged, or named as one that is not', () => {
    const edits = Object.values<Endpoint>(endpoints).filter(
      ({ method, path, versioned }) =>
        versioned && (method === 'patch' || method === 'put' || /\/(?:edit|care-site)$/.test(path)),
    );
    const named = [...Object.keys(MERGED), ...Object.keys(NOT_MERGED)];
    expect(edits.map(({ operationId }) => operationId).toSorted()).toEqual(named.toSorted());
  });

  test('every field that a form begins from is one that a patch changes', async () => {
    const detail = await seen();
    for (const [operationId, of] of Object.entries(MERGED)) {
      const fields = patchFieldsOf(of.schema).map(({ path }) => path);
      const held = Object.keys(of.fieldsOf(detail));
      expect([operationId, held.toSorted()]).toEqual([operationId, fields.toSorted()]);
    }
  });

  afterAll(() => figure('A2 two people at every field', count, wrong.length));
});
