import { expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { PersonWire } from '@/contract/person';
import { aRequest } from '../../conformance/a-request';
import { figure } from '@tests/support/figure';
import { parseSeedId } from '@mocks/seed/seed-ids';
import { startBackend, type TestBackend } from '@tests/support/backend';

const MINUTE_MS = 60_000;

function talkTo({ backend }: TestBackend) {
  return async <T>(
    method: string,
    path: string,
    token: string | null,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const response = await backend.fetch(
      new Request(`http://server${path}`, {
        method,
        headers: {
          'idempotency-key': crypto.randomUUID(),
          ...more,
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, json: (await response.json()) as T };
  };
}

it('C5 one line for each sign-in, view and denial of a scripted day, and no patient data', async () => {
  const test = await startBackend();
  const talk = talkTo(test);
  const { json } = await talk<{ items: PersonWire[] }>('GET', '/api/demo/people', null);
  const personWith = (role: string, place?: string) =>
    json.items.find(
      ({ grants: [grant] }) =>
        grant?.role === role && (place === undefined || grant.offices.includes(place)),
    );
  const signIn = async (person: PersonWire | undefined): Promise<string> =>
    (await talk<{ token: string }>('POST', '/api/session', null, { personId: person?.id })).json
      .token;
  const supervisor = await signIn(personWith('supervisor'));
  const liaison = await signIn(personWith('liaison', 'guatemala'));
  const rows = async (token: string, query: string) =>
    (await talk<{ items: CaseListRow[] }>('GET', `/api/cases?${query}`, token)).json.items;
  const [own, second] = await rows(liaison, 'limit=2');
  const [hidden] = await rows(supervisor, 'office=canada&limit=1');
  const view = (token: string, row: CaseListRow | undefined, shownIn = 'page') =>
    talk('POST', `/api/cases/${row?.reference}/views`, token, { shownIn });

  await view(liaison, own);
  await view(liaison, own, 'peek');
  await view(liaison, second);
  await view(supervisor, own);
  test.advance(14 * MINUTE_MS);
  await view(liaison, own);
  test.advance(2 * MINUTE_MS);
  await view(liaison, own);
  await view(liaison, hidden);
  await talk('GET', `/api/cases/${hidden?.reference}`, liaison);
  await talk('GET', '/api/cases/IC-1999-999999', liaison);
  await talk('POST', `/api/cases/${own?.reference}/reopen`, liaison, { reason: 'Again' });
  await talk('POST', '/api/exports', liaison, {
    filter: { stage: ['new'], q: own?.patientName },
    sort: 'due',
    columns: ['reference', 'patient'],
  });
  await talk('POST', '/api/bulk/changes', liaison, {
    action: { type: 'claim' },
    items: [
      { reference: hidden?.reference, version: 1 },
      { reference: 'IC-1999-999999', version: 1 },
    ],
  });
  // A case that is named in a query or a body, not in the path.
  const coordinator = await signIn(personWith('coordinator'));
  const [seen] = await rows(coordinator, 'campus=rochester&limit=1');
  const [foreign] = await rows(supervisor, 'campus=florida&limit=1');
  for (const other of [foreign?.reference, 'IC-1999-999999']) {
    const path = `/api/cases/${seen?.reference}`;
    const match = { 'if-match': `"v${seen?.version}"` };
    const versions = { patientVersion: 1, otherVersion: 1, otherPatientVersion: 1, choices: {} };
    await talk('GET', `${path}/merge-preview?other=${other}`, coordinator);
    await talk('POST', `${path}/link`, coordinator, { other, kind: 'family' }, match);
    await talk('POST', `${path}/merge`, coordinator, { other, ...versions }, match);
    await talk('POST', '/api/requests', liaison, {
      ...aRequest(test.now()),
      relation: { kind: 'same-patient', reference: other },
    });
  }
  // Looked for by name: letters in a row are one search, and what is only refreshed is none.
  const find = (more: string) => talk('GET', `/api/cases?q=nunez${more}`, coordinator);
  for (const more of ['', '&offset=100', '&limit=0']) {
    await find(more);
  }
  test.advance(2 * MINUTE_MS);
  await find('&limit=0');
  await find('');

  // Changed, alone and with others at once; and a change that changes nothing.
  const [free, next] = await rows(coordinator, 'campus=rochester&owner=nobody&limit=2');
  const nobody = { expectedOwnerId: null };
  await talk('POST', `/api/cases/${free?.reference}/claim`, coordinator, nobody);
  await talk('POST', `/api/cases/${free?.reference}/claim`, coordinator, nobody);
  await talk('POST', '/api/bulk/changes', coordinator, {
    action: { type: 'claim' },
    items: [
      { reference: next?.reference, version: next?.version },
      { reference: free?.reference, version: 1 },
    ],
  });

  // Shown with a reason, seen by another, ended; and taken along by whose case it is.
  const otherSupervisor = await signIn(
    json.items.filter(({ grants: [grant] }) => grant?.role === 'supervisor')[1],
  );
  const revealed = await talk<{ reveal: { id: string } }>(
    'POST',
    `/api/cases/${own?.reference}/reveal`,
    supervisor,
    { reason: 'The embassy asks for it' },
  );
  const { id: revealId } = revealed.json.reveal;
  await talk('POST', `/api/cases/${own?.reference}/reveal`, supervisor, { reason: 'short' });
  await talk('POST', `/api/cases/${own?.reference}/number-copies`, supervisor, { kind: 'policy' });
  await talk('POST', `/api/reveals/${revealId}/end`, supervisor, {});
  await talk('POST', `/api/cases/${own?.reference}/number-copies`, supervisor, { kind: 'policy' });
  await talk('POST', `/api/reveals/${revealId}/agree`, otherSupervisor, {}, { 'if-match': '"v2"' });
  await talk('GET', '/api/audit', liaison);
  await talk('POST', '/api/audit/exports', otherSupervisor, { case: own?.reference });
  await test.backend.idle();

  const all = await test.backend.store.read((tx) => tx.list('audit'));
  const audit = all.filter(({ id }) => parseSeedId(id) === null);
  const lines = audit.map(
    ({ action, operationId, caseId }) => `${action} ${operationId} ${caseId}`,
  );
  const wanted = [
    'signed-in signIn null',
    'signed-in signIn null',
    `viewed reportView ${own?.id}`,
    `viewed reportView ${second?.id}`,
    `viewed reportView ${own?.id}`,
    `viewed reportView ${own?.id}`,
    `denied reportView ${hidden?.id}`,
    `denied getCase ${hidden?.id}`,
    'denied reopenCase null',
    'exported beginExport null',
    `denied changeCases ${hidden?.id}`,
    'changed-many changeCases null',
    'searched listCases null',
    'searched listCases null',
    `changed null ${free?.id}`,
    `changed null ${next?.id}`,
    'changed-many changeCases null',
    'signed-in signIn null',
    `revealed revealNumbers ${own?.id}`,
    `copied copyNumber ${own?.id}`,
    `reveal-ended endReveal ${own?.id}`,
    `reveal-agreed agreeReveal ${own?.id}`,
    'denied listAudit null',
    'exported exportAudit null',
    'signed-in signIn null',
    `denied previewMerge ${foreign?.id}`,
    `denied linkCases ${foreign?.id}`,
    `denied mergeCases ${foreign?.id}`,
    `denied createRequest ${foreign?.id}`,
  ];
  expect(lines.toSorted()).toEqual(wanted.toSorted());
  expect(audit.find(({ action }) => action === 'exported')?.exported).toEqual({
    rows: expect.any(Number),
    filters: ['stage', 'q'],
    columns: ['reference', 'patient'],
    isSelection: false,
  });
  const text = JSON.stringify(audit);
  for (const row of [own, second, hidden]) expect(text).not.toContain(row?.patientName);
  figure('C5 audit lines of a scripted day', wanted.length, 0);
  await test.backend.close();
});
