import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '@/api/call';
import { ApiError } from '@/api/errors';
import { readTabSession } from '@/api/session-token';
import type { CaseDetail, CasePatch } from '@/contract/case';
import { caseCommandEndpoints } from '@/contract/endpoints/case-commands';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { transferEndpoints } from '@/contract/endpoints/transfers';
import type { PatientPatch } from '@/contract/patient';
import { caseQueries } from '@/data/case-cache/case-queries';
import { decideSpecialty } from '@/data/cases/decide-specialty';
import { editCase } from '@/data/cases/edit-case';
import { editPatient } from '@/data/cases/edit-patient';
import { outboxOf } from '@/data/command/command-path';
import { MergeConflictError } from '@/data/command/merge-conflict';
import { logContact } from '@/data/cases/log-contact';
import { demoQueries } from '@/data/demo/demo-queries';
import { discardDraft } from '@/data/drafts/discard-draft';
import { keepersOf } from '@/data/drafts/draft-keepers';
import { draftQueries } from '@/data/drafts/draft-queries';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { figure } from '@tests/support/figure';
import { aPage, aServer, type Page } from './a-page';

/** What is typed in a group: mine, the other person's of the same field, and of another one. */
const EDITS: Readonly<Record<string, readonly [CasePatch, CasePatch, CasePatch]>> = {
  request: [{ reason: 'Mine, 一' }, { reason: 'Theirs' }, { payer: 'self' }],
  caller: [{ caller: { name: 'Mine' } }, { caller: { name: 'Theirs' } }, { reason: 'Other' }],
  disclosure: [
    { disclosure: { note: 'Mine' } },
    { disclosure: { note: 'Theirs' } },
    { summary: 'Other' },
  ],
  physician: [
    { homePhysician: { name: 'Mine', place: null, phone: null, email: null } },
    { homePhysician: { name: 'Theirs', place: null, phone: null, email: null } },
    { summary: 'Other' },
  ],
  party: [
    {
      party: [
        { id: 'm1', name: 'Mine', relationship: 'spouse', isMinor: false, nationality: null },
      ],
    },
    {
      party: [
        { id: 'm1', name: 'Theirs', relationship: 'spouse', isMinor: true, nationality: null },
      ],
    },
    { summary: 'Other' },
  ],
};
const GROUPS = [...Object.keys(EDITS), 'patient', 'contact', 'decision'] as const;
const ACTS = ['same field', 'other field', 'stage', 'owner', 'office', 'close'] as const;
type Act = (typeof ACTS)[number];

let server: NodeServer;
let page: Page;
let other: { readonly token: string };
const references: string[] = [];
const inReview: string[] = [];

async function inStages(
  stage: ('review' | 'records' | 'contacting' | 'clearance' | 'new' | 'scheduling')[],
): Promise<readonly string[]> {
  const key = { filter: { stage, hold: 'off' }, sort: 'due' } as const;
  const { items } = await page.client.query(caseQueries.window(key, 0));
  return items.map(({ reference }) => reference);
}

beforeAll(async () => {
  server = await aServer();
  page = aPage();
  const people = await page.client.query(demoQueries.people());
  const supervisors = people.filter(({ grants }) =>
    grants.some(({ role }) => role === 'supervisor'),
  );
  const [mine, theirs] = supervisors;
  await page.signIn(mine?.id ?? '');
  other = await signInByApi(theirs?.id ?? '');
  references.push(...(await inStages(['records', 'contacting', 'clearance', 'new', 'scheduling'])));
  inReview.push(...(await inStages(['review'])));
});
afterAll(() => server.stop());

async function signInByApi(personId: string): Promise<{ readonly token: string }> {
  const request = { body: { personId }, idempotencyKey: newId() };
  return { token: (await call(sessionEndpoints.signIn, request)).token ?? '' };
}

const read = (reference: string): Promise<CaseDetail> =>
  call(caseReadingEndpoints.getCase, { params: { reference } }, other);

/** The other person does something to the case, upon what it is by then. */
async function act(what: Act, group: string, reference: string): Promise<void> {
  const { case: record, patient } = await read(reference);
  const on = { params: { reference }, idempotencyKey: newId(), ifMatch: record.version };
  switch (what) {
    case 'same field':
    case 'other field': {
      const isSame = what === 'same field';
      if (group === 'patient') {
        const body = isSame ? { phone: '+50255500000' } : { email: 'other@example.org' };
        await call(
          caseCommandEndpoints.editPatient,
          { ...on, ifMatch: patient.version, body },
          other,
        );
      } else if (group === 'decision' && isSame) {
        const specialty = specialtyOf(record);
        await call(
          caseCommandEndpoints.decideSpecialty,
          {
            ...on,
            params: { reference, specialty },
            body: { decision: 'accepted', conditions: 'Theirs' },
          },
          other,
        );
      } else if (group === 'contact' && isSame) {
        await call(caseCommandEndpoints.logContact, { ...on, body: aContact('Theirs') }, other);
      } else {
        const body = EDITS[group]?.[isSame ? 1 : 2] ?? { summary: 'Other' };
        await call(caseCommandEndpoints.editCase, { ...on, body }, other);
      }
      return;
    }
    case 'stage':
      await call(
        caseCommandEndpoints.holdCase,
        { ...on, body: { reason: 'Waits', waitingOn: 'patient', reviewOn: '2026-12-01' } },
        other,
      );
      return;
    case 'owner': {
      // Its owner gives it back, or somebody takes it.
      if (record.ownerId === null) {
        const body = { expectedOwnerId: null };
        await call(caseCommandEndpoints.claimCase, { ...on, body }, other);
      } else {
        const owner = await signInByApi(record.ownerId);
        await call(caseCommandEndpoints.releaseCase, { ...on, body: {} }, owner);
      }
      return;
    }
    case 'office': {
      const toOffice = record.office === 'panama' ? 'peru' : 'panama';
      const body = { toOffice, toCampus: null, reason: 'Lives there' };
      const asked = await call(transferEndpoints.askTransfer, { ...on, body }, other);
      const ifMatch = asked.detail.case.version;
      const again = { params: { reference }, idempotencyKey: newId(), ifMatch, body: {} };
      await call(transferEndpoints.acceptTransfer, again, other);
      return;
    }
    case 'close': {
      const body = { outcome: 'withdrawn', reason: 'Asked to', alternative: null } as const;
      await call(caseCommandEndpoints.closeCase, { ...on, body }, other);
    }
  }
}

const specialtyOf = ({ reviews }: CaseDetail['case']): string =>
  reviews.find(({ isLead }) => isLead)?.specialty ?? '';

const aContact = (summary: string) =>
  ({
    id: newId(),
    at: '2026-11-24T14:55:00.000Z',
    way: 'phone',
    direction: 'outgoing',
    party: 'caller',
    isReached: true,
    summary,
    nextContactAt: null,
  }) as const;

/** I save what I typed upon what I saw before. @returns the words of mine that must be somewhere. */
async function save(group: string, seen: CaseDetail): Promise<unknown> {
  if (group === 'contact') {
    return page.mutate(logContact(), { seen: seen.case, contact: aContact('Mine') });
  }
  if (group === 'decision') {
    const body = { decision: 'accepted', conditions: 'Mine' } as const;
    const specialty = specialtyOf(seen.case);
    return page.mutate(decideSpecialty(), { seen: seen.case, specialty, body });
  }
  if (group === 'patient') {
    const patch: PatientPatch = { phone: '+50255501111' };
    return page.mutate(editPatient(), { base: seen, patch });
  }
  return page.mutate(editCase(), { base: seen, patch: EDITS[group]?.[0] ?? {} });
}

/** What stands in my form of a group and is kept as I type. @returns the draft's id */
async function keep(group: string, { case: record }: CaseDetail): Promise<string> {
  const id = newId();
  const isContact = group === 'contact';
  const subject = {
    kind: isContact ? 'contact' : 'edit',
    about: record.reference,
    group: isContact ? null : group,
    baseVersion: isContact ? null : record.version,
  } as const;
  const keeper = keepersOf(page.client).of(id, subject, null);
  const leave = keepersOf(page.client).enter(id, keeper);
  keeper.save({ values: { words: wordsOf(group) } });
  await keeper.flush();
  leave();
  return id;
}

const wordsOf = (group: string): string => `Mine of ${group}, 一\nand a second line`;

/** Whether a page that is loaded anew finds my words as I typed them. */
async function isKept(id: string, group: string): Promise<boolean> {
  const reloaded = aPage();
  const { items } = await reloaded.client.query(draftQueries.mine());
  const kept = items.find((draft) => draft.id === id)?.body as
    | { readonly values?: { readonly words?: string } }
    | undefined;
  return kept?.values?.words === wordsOf(group);
}

/** Where what I typed is now; null where it is nowhere, or somebody's was overwritten unseen. */
async function whereItIs(what: Act, group: string, reference: string): Promise<string | null> {
  const seen = await page.client.query({ ...caseQueries.detail(reference), staleTime: 0 });
  const draft = await keep(group, seen);
  await act(what, group, reference);
  if (!(await isKept(draft, group))) return null;
  await page.mutate(discardDraft(), draft);
  const between = await read(reference);
  const isStep = group === 'decision' || group === 'contact';
  try {
    const outcome = (await save(group, seen)) as { readonly kind: string };
    if (outcome.kind !== 'saved') return null;
  } catch (error) {
    if (error instanceof MergeConflictError) {
      const [entry] = outboxOf(page.client)
        .view()
        .entries.filter(({ id }) => id === error.entryId);
      const holdsBoth = error.conflicts.every(({ mine, theirs }) => mine !== theirs);
      await outboxOf(page.client).dismiss(error.entryId);
      return entry && holdsBoth && what === 'same field' ? 'both shown' : null;
    }
    // The rejection reaches the form, which holds what was typed, and its draft with it.
    // A step upon an old version is to be looked at again; an edit beside another merges.
    return error instanceof ApiError && (isStep || what !== 'other field') ? 'refused' : null;
  }
  const now = await read(reference);
  const theirsStays = [now.case.stage, now.case.ownerId, now.case.office].join();
  const theirsWas = [between.case.stage, between.case.ownerId, between.case.office].join();
  if (what === 'same field' && !isStep) return null;
  return theirsStays === theirsWas || isStep ? 'saved' : null;
}

test('two people at one case: whatever the other does, nothing typed is lost or altered', async () => {
  const found: string[] = [];
  let cells = 0;
  for (const group of GROUPS) {
    for (const what of ACTS) {
      const reference = (group === 'decision' ? inReview : references).shift() ?? '';
      cells += 1;
      const where = await whereItIs(what, group, reference);
      if (where === null) found.push(`${group} × ${what}`);
    }
  }
  figure('A2 two people at one case, group by act', cells, found.length);
  expect(found).toEqual([]);
  expect(readTabSession()).not.toBeNull();
});
