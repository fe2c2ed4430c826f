import { describe, expect, it } from 'vitest';
import type { Endpoint } from '@/contract/endpoint';
import { Problem } from '@/contract/problem';
import { figure } from '@tests/support/figure';
import { aContact, Client, codeOf, fieldsOfProblem, signInRole } from './client';
import { OPERATIONS, hasHooks, openTarget } from './target';

const target = openTarget();
const UNKNOWN = 'IC-1999-999999';
const filled = ({ path }: Endpoint, reference: string): string =>
  path
    .replace(':reference', reference)
    .replace(':specialty', 'cancer')
    .replace(':changeId', '01930000-0000-7000-8000-000000000000');

describe('versions', () => {
  it('A1 a change of an existing record without If-Match is 428, with a malformed one 400', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('');
    const versioned = OPERATIONS.filter((endpoint) => endpoint.versioned);
    let failed = 0;
    for (const endpoint of versioned) {
      const path = filled(endpoint, row?.reference ?? '');
      const send = (ifMatch?: string) =>
        client.send(endpoint.method.toUpperCase(), path, {
          body: {},
          ...(ifMatch === undefined ? {} : { ifMatch }),
        });
      const missing = await send();
      if (missing.status !== 428 || codeOf(missing) !== 'version-missing') failed += 1;
      for (const bad of ['3', 'v3', '"3"', 'W/"v3"', '*', '"v0"', '"v1", "v2"', '"v-1"']) {
        if ((await send(bad)).status !== 400) failed += 1;
      }
    }
    figure('A1 changes without a version', versioned.length * 9, failed);
    expect(failed).toBe(0);
  });

  it('the version of the answer to a read is its ETag', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('');
    const sent = await client.send('GET', `/api/cases/${row?.reference}`);
    expect(sent.headers.get('etag')).toBe(`"v${row?.version}"`);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(Date.parse(sent.headers.get('date') ?? '')).toBeGreaterThan(0);
  });
});

describe('sign-in', () => {
  it('no token, a wrong one and a malformed one are 401 at every operation', async () => {
    const [row] = await (await signInRole(target, 'supervisor')).rows('');
    for (const endpoint of OPERATIONS.filter(({ policy }) => policy !== 'public')) {
      for (const token of [null, 'x'.repeat(64), 'no token']) {
        const client = new Client(target, token);
        const sent = await client.send(
          endpoint.method.toUpperCase(),
          filled(endpoint, row?.reference ?? ''),
          endpoint.body === null ? {} : { body: {} },
        );
        expect([endpoint.operationId, sent.status, codeOf(sent)]).toEqual([
          endpoint.operationId,
          401,
          'unauthenticated',
        ]);
      }
    }
  });

  it('whoever signs out is signed out', async () => {
    const client = await signInRole(target, 'liaison');
    expect((await client.send('DELETE', '/api/session')).status).toBe(200);
    expect((await client.send('GET', '/api/session')).status).toBe(401);
  });

  it.runIf(hasHooks)('a session ends after eight hours, and says that it has expired', async () => {
    const client = await signInRole(target, 'liaison');
    target.hooks?.advance(8 * 3_600_000 - 1_000);
    expect((await client.send('GET', '/api/session')).status).toBe(200);
    target.hooks?.advance(1_000);
    const sent = await client.send('GET', '/api/session');
    expect([sent.status, codeOf(sent)]).toEqual([401, 'expired']);
  });
});

describe('what cannot be read, and what is not valid', () => {
  const path = '/api/cases';

  it('a body that is no JSON is 400, one that is too large 413', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('');
    const to = `${path}/${row?.reference}/contacts`;
    for (const body of ['', '{', 'undefined', '{"a":1,}']) {
      const sent = await client.send('POST', to, { body });
      expect([sent.status, codeOf(sent)]).toEqual([400, 'unreadable']);
    }
    const large = await client.send('POST', to, { body: { summary: 'x'.repeat(300_000) } });
    expect([large.status, codeOf(large)]).toEqual([413, 'too-large']);
  });

  it('an address that cannot be read is 400, with a code per part', async () => {
    const client = await signInRole(target, 'supervisor');
    const queries: Readonly<Record<string, string>> = {
      'limit=x': 'query.limit',
      'limit=201': 'query.limit',
      'offset=-1': 'query.offset',
      'stage=nope': 'query.stage.0',
      'sort=passport': 'query.sort',
      'colour=red': 'query.colour',
      'arrivalFrom=2026-02-30': 'query.arrivalFrom',
      'q=a&q=b': 'query.q',
      '__proto__=1': 'query.__proto__',
      'constructor=1': 'query.constructor',
    };
    for (const [query, field] of Object.entries(queries)) {
      const sent = await client.send('GET', `${path}?${query}`);
      expect([query, sent.status, Object.keys(fieldsOfProblem(sent))]).toEqual([
        query,
        400,
        [field],
      ]);
    }
  });

  it('a field that is not valid is 422, with its code', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [row] = await client.rows('stage=contacting');
    const to = `${path}/${row?.reference}`;
    const patches: readonly (readonly [unknown, string, string])[] = [
      [{ caller: { phone: '0055' } }, 'body.caller.phone', 'not-a-phone'],
      [{ caller: { email: 'me' } }, 'body.caller.email', 'not-an-email'],
      [{ caller: { name: '  ' } }, 'body.caller.name', 'required'],
      [{ caller: { timeZone: 'Mars/Base' } }, 'body.caller.timeZone', 'invalid'],
      [{ preferredFromOn: '2026-02-30' }, 'body.preferredFromOn', 'not-a-date'],
      [
        { preferredFromOn: '2027-02-02', preferredToOn: '2027-02-01' },
        'body.preferredToOn',
        'out-of-order',
      ],
      [{ campus: 'moon' }, 'body.campus', 'unknown-place'],
      [{ specialties: ['astrology'] }, 'body.specialties', 'not-a-choice'],
      [{ urgency: 'very' }, 'body.urgency', 'not-a-choice'],
      [{ summary: 'x'.repeat(4_001) }, 'body.summary', 'too-long'],
      [{ summary: '\ud800' }, 'body.summary', 'lone-surrogate'],
      [{ ownerId: client.id }, 'body.ownerId', 'unknown-field'],
      [{ disclosure: { safeFrom: '25:00' } }, 'body.disclosure.safeFrom', 'invalid'],
    ];
    for (const [body, field, code] of patches) {
      const sent = await client.send('PATCH', to, { body, ifMatch: row?.version ?? 0 });
      expect([sent.status, fieldsOfProblem(sent)]).toEqual([422, { [field]: code }]);
    }
    const contact = aContact(nowMs, { id: '00000000-0000-4000-8000-000000000000', summary: '' });
    const sent = await client.send('POST', `${to}/contacts`, { body: contact });
    expect([sent.status, fieldsOfProblem(sent)]).toEqual([422, { 'body.summary': 'required' }]);
  });

  it('an accepted case keeps a lead that has accepted', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=clearance');
    const lead = row?.specialties[0] ?? '';
    const other = lead === 'transplant' ? 'neurology' : 'transplant';
    const others = (row?.specialties ?? []).slice(1);
    const to = `${path}/${row?.reference}`;
    const edit = (specialties: readonly string[]) =>
      client.send('PATCH', to, { body: { specialties }, ifMatch: row?.version ?? 0 });
    const sent = await edit([other, lead, ...others]);
    expect([sent.status, (sent.json as { refusal?: unknown }).refusal]).toEqual([
      409,
      { code: 'lead-has-accepted', specialty: lead },
    ]);
    expect((await edit([lead, ...others, other])).status).toBe(200);
  });

  it('a birth date that cannot be is refused in a case as in a request', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=contacting');
    const to = `${path}/${row?.reference}/patient`;
    const { version } = (await client.detail(row?.reference ?? '')).patient;
    for (const [birthOn, code] of [
      ['1826-01-01', 'too-long-ago'],
      ['2099-01-01', 'in-the-future'],
    ]) {
      const sent = await client.send('PATCH', to, { body: { birthOn }, ifMatch: version });
      expect([sent.status, fieldsOfProblem(sent)]).toEqual([422, { 'body.birthOn': code }]);
    }
  });

  it('every refusal is a problem document of the closed list', async () => {
    const client = await signInRole(target, 'liaison');
    for (const [method, to] of [
      ['GET', `${path}/${UNKNOWN}`],
      ['GET', '/api/nothing'],
      ['POST', `${path}/${UNKNOWN}/reopen`],
      ['PATCH', `${path}/${UNKNOWN}`],
      ['GET', `${path}?limit=x`],
    ] as const) {
      const sent = await client.send(method, to, method === 'GET' ? {} : { body: {} });
      const problem = Problem.parse(sent.json);
      expect(problem.status).toBe(sent.status);
      expect(sent.headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
