import { describe, expect, it } from 'vitest';
import type { DuplicateFlagList, MatchList } from '@/contract/matches';
import type { CreateRequest, RequestCreated } from '@/contract/request';
import { newIdAt } from '@/lib/new-id';
import { figure } from '@tests/support/figure';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';
import { rounds } from '@tests/support/scale';
import { aFlag, aRequest, typedPatient } from './a-request';
import {
  type Client,
  codeOf,
  fieldsOfProblem,
  refusalCodeOf,
  type Sent,
  signInRole,
} from './client';
import { openTarget } from './target';

const target = openTarget();
const PATH = '/api/requests';

const take = (client: Client, body: CreateRequest): Promise<RequestCreated> =>
  client.post<RequestCreated>(PATH, body);
const find = (client: Client, body: unknown): Promise<Sent> =>
  client.send('POST', '/api/matches', { body, key: null });
const matchesOf = async (client: Client, body: unknown): Promise<MatchList> =>
  JSON.parse((await find(client, body)).text) as MatchList;

describe('a request that is taken', () => {
  it('becomes a new case, also when next to nothing is known', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const nothing = aRequest(nowMs, {
      patient: typedPatient({
        name: { given: '', family: '', ownScript: null, preferred: null },
        birthOn: null,
        phone: null,
        email: null,
        language: null,
      }),
      reason: null,
      specialties: [],
      payer: null,
      urgencyCriterion: null,
    });
    const { detail, differences } = await take(liaison, nothing);
    expect(detail.case).toMatchObject({ id: nothing.id, stage: 'new', ownerId: null });
    expect(differences).toEqual([]);
    const events = await liaison.get<{ items: { kind: string; by: string }[] }>(
      `/api/cases/${detail.case.reference}/events`,
    );
    expect(events.items).toMatchObject([{ kind: 'request-arrived', by: liaison.id }]);
  });

  it('names nobody by what no reader sees', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const named = (given: string, family: string, ownScript: string | null = null) =>
      aRequest(nowMs, {
        patient: typedPatient({ name: { given, family, ownScript, preferred: '\u2063' } }),
      });
    const send = (body: unknown) => liaison.send('POST', PATH, { body });
    const unseen = await send(named('\u200b', '\u2060\u200d'));
    expect([unseen.status, codeOf(unseen)]).toEqual([422, 'invalid']);
    expect(fieldsOfProblem(unseen)).toEqual({ 'body.patient.name.given': 'required' });
    const companion = {
      id: 'm1',
      name: '\u200b',
      relationship: 'child',
      isMinor: false,
      nationality: null,
    };
    const party = await send({ ...named('Ana', ''), party: [companion] });
    expect(fieldsOfProblem(party)).toEqual({ 'body.party.0.name': 'required' });
    const { caller, ...rest } = named('\u200b', 'Batz', '\u200b');
    const { detail } = await take(liaison, { ...rest, caller: { ...caller, name: '\u2060' } });
    expect(detail.patient.name).toEqual({
      given: '',
      family: 'Batz',
      ownScript: null,
      preferred: null,
    });
    expect(detail.case.caller.name).toBe('');
  });

  it('B1 is one case however often it is sent, and another body under its id is refused', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const count = rounds(15, 200);
    const before = (await liaison.list('limit=0')).total;
    for (let round = 0; round < count; round++) {
      const body = aRequest(nowMs, { reason: `Round ${round}` });
      const key = crypto.randomUUID();
      // The first answer is lost; then it is sent with its key, and once more without.
      await liaison.send('POST', PATH, { body, key });
      const again = await Promise.all([
        liaison.send('POST', PATH, { body, key }),
        liaison.send('POST', PATH, { body }),
      ]);
      expect(again.map(({ status }) => status)).toEqual([201, 201]);
      const other = await liaison.send('POST', PATH, { body: { ...body, reason: 'Another' } });
      expect([other.status, fieldsOfProblem(other)]).toEqual([422, { 'body.id': 'invalid' }]);
    }
    const doubled = (await liaison.list('limit=0')).total - before - count;
    figure('B1 requests sent again, doubled cases', count, doubled);
    expect(doubled).toBe(0);
  });

  it('B1 whose answer was lost is named to its sender who went on typing, and to nobody else', async () => {
    const [liaison, colleague] = await Promise.all([
      signInRole(target, 'liaison', 'guatemala'),
      signInRole(target, 'supervisor'),
    ]);
    const body = aRequest(await target.now());
    const { detail } = await take(liaison, body);
    const { total } = await liaison.list('limit=0');
    const later = { ...body, reason: 'Said later in the call' };
    const again = await liaison.send('POST', PATH, { body: later });
    expect(JSON.parse(again.text)).toMatchObject({
      status: 422,
      fields: { 'body.id': 'invalid' },
      savedAs: detail.case.reference,
    });
    for (const foreign of [body, later]) {
      const sent = await colleague.send('POST', PATH, { body: foreign });
      expect([sent.status, fieldsOfProblem(sent)]).toEqual([422, { 'body.id': 'invalid' }]);
      expect(sent.text).not.toContain(detail.case.reference);
    }
    expect((await liaison.list('limit=0')).total).toBe(total);
    expect((await liaison.detail(detail.case.reference)).case.reason).toBe(body.reason);
  });

  it.each([
    [{ office: 'atlantis' }, 'office', 'unknown-place'],
    [{ office: 'canada' }, 'office', 'not-a-choice'],
    [{ campus: 'atlantis' }, 'campus', 'unknown-place'],
    [{ facilitator: 'nobody' }, 'facilitator', 'not-a-choice'],
    [{ specialties: ['cancer', 'cancer'] }, 'specialties', 'not-a-choice'],
    [{ urgencyCriterion: 'in-hospital-now' }, 'urgencyCriterion', 'not-a-choice'],
    [
      { preferredFromOn: '2031-05-02', preferredToOn: '2031-05-01' },
      'preferredToOn',
      'out-of-order',
    ],
    [{ preferredFromOn: '2001-05-02' }, 'preferredFromOn', 'in-the-past'],
    [{ patient: typedPatient({ birthOn: '1802-01-01' }) }, 'patient.birthOn', 'too-long-ago'],
    [{ id: '0193e5c0-0000-4000-8000-000000000000' }, 'id', 'invalid'],
    [
      { relation: { kind: 'follow-up', reference: 'IC-1999-999999' } },
      'relation.reference',
      'not-a-choice',
    ],
  ] as const)('that makes no sense is refused at its field: %o', async (other, field, code) => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const body = aRequest(await target.now(), other as Partial<CreateRequest>);
    const sent = await liaison.send('POST', PATH, { body });
    expect([sent.status, codeOf(sent)]).toEqual([422, 'invalid']);
    expect(fieldsOfProblem(sent)[`body.${field}`]).toBe(code);
  });

  it('is taken by a coordinator for own campus or none, of any office', async () => {
    const coordinator = await signInRole(target, 'coordinator', 'arizona');
    const nowMs = await target.now();
    await take(coordinator, aRequest(nowMs, { office: 'canada', campus: 'arizona' }));
    await take(coordinator, aRequest(nowMs, { office: 'canada' }));
    const body = aRequest(nowMs, { office: 'canada', campus: 'florida' });
    const sent = await coordinator.send('POST', PATH, { body });
    expect(fieldsOfProblem(sent)).toEqual({ 'body.campus': 'not-a-choice' });
  });
});

describe('a request of a known patient', () => {
  it('shares the record: fills what is empty, tells what differs, overwrites nothing', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const first = await take(
      liaison,
      aRequest(nowMs, { patient: typedPatient({ email: null, passportNumber: 'G7654321' }) }),
    );
    const { detail, differences } = await take(
      liaison,
      aRequest(nowMs, {
        relation: { kind: 'same-patient', reference: first.detail.case.reference },
        patient: typedPatient({
          birthOn: '1962-04-23',
          email: 'new@example.org',
          passportNumber: 'G7654321',
        }),
      }),
    );
    expect(detail.case.id).not.toBe(first.detail.case.id);
    expect(detail.patient).toMatchObject({
      id: first.detail.patient.id,
      birthOn: '1961-04-23',
      email: 'new@example.org',
      passportNumber: { masked: true },
    });
    // The number is masked for who does not own the case: it was not compared, and that is told.
    expect(differences).toEqual([
      { field: 'birthOn', held: '1961-04-23', typed: '1962-04-23' },
      { field: 'passportNumber', held: { masked: true }, typed: 'G7654321' },
    ]);
  });

  it('opens as follow-up on the earlier visit, linked both ways', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [row] = await liaison.rows('state=closed');
    const reference = row?.reference ?? '';
    const { detail } = await take(
      liaison,
      aRequest(await target.now(), {
        relation: { kind: 'follow-up', reference, followUps: ['report', 'billing'] },
      }),
    );
    expect(detail.case.stage).toBe('follow-up');
    expect(detail.case.progress.openFollowUps).toEqual(['report', 'billing']);
    expect(detail.case.links).toEqual([{ kind: 'earlier-visit', reference }]);
    const { case: earlier, patient } = await liaison.detail(reference);
    expect(earlier.links).toContainEqual({ kind: 'next-visit', reference: detail.case.reference });
    expect(patient.id).toBe(detail.patient.id);
  });

  it('is refused the same where the case is out of reach and where there is none', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [hidden] = await (await signInRole(target, 'supervisor')).rows('office=canada');
    const nowMs = await target.now();
    const answers = [];
    for (const reference of [hidden?.reference ?? '', 'IC-1999-999999']) {
      const body = aRequest(nowMs, { relation: { kind: 'same-patient', reference } });
      answers.push((await liaison.send('POST', PATH, { body })).text);
    }
    expect(answers[0]).toBe(answers[1]);
  });
});

describe('hints', () => {
  it('C1 a liaison never sees a match beyond own offices, by whatever is typed', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const rows = (await supervisor.rows('state=all&sort=reference')).slice(0, rounds(60, 200));
    let failed = 0;
    let found = 0;
    for (const { reference } of rows) {
      const { patient } = await supervisor.detail(reference);
      const { name, birthOn, phone, email } = patient;
      const facts = { ...name, birthOn, email, phones: phone === null ? [] : [phone] };
      const { preferred: _preferred, ...typed } = facts;
      const seen = await matchesOf(supervisor, typed);
      const own = await matchesOf(liaison, typed);
      if (seen.items.some((match) => match.patient.id === patient.id)) found += 1;
      const offices = own.items.flatMap(({ cases }) => cases.map(({ office }) => office));
      if (offices.some((office) => office !== 'guatemala')) failed += 1;
      if (own.items.some(({ cases }) => cases.length === 0)) failed += 1;
    }
    figure('C1 hints beyond the scope', rows.length, failed);
    expect(failed).toBe(0);
    expect(found / rows.length).toBeGreaterThan(0.9);
  });

  it('C2 a passport number that is masked is no way to find its holder', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const { detail } = await take(
      liaison,
      aRequest(nowMs, { patient: typedPatient({ passportNumber: 'G1112223' }) }),
    );
    const typed = { given: 'Somebody', family: 'Else', passportNumber: 'G1112223' };
    expect((await matchesOf(liaison, typed)).items).toEqual([]);
    await liaison.post(`/api/cases/${detail.case.reference}/claim`, { expectedOwnerId: null });
    const [own] = (await matchesOf(liaison, typed)).items;
    expect(own).toMatchObject({ reasons: ['passport'], patient: { id: detail.patient.id } });
  });

  it('take no key, change nothing, and answer nothing where nothing is typed', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const before = (await liaison.list('limit=0')).revision;
    const sent = await find(liaison, {});
    expect([sent.status, JSON.parse(sent.text)]).toEqual([200, { items: [], isComplete: true }]);
    expect((await liaison.list('limit=0')).revision).toBe(before);
  });
});

describe('flags of possible duplicates', () => {
  it('are raised over all offices, silently, and read by those who merge', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [row] = (await supervisor.rows('office=mexico-city&stage=records')).slice(-1);
    const { patient } = await supervisor.detail(row?.reference ?? '');
    const { id: _id, version: _version, diedOn: _diedOn, ...typed } = patient;
    const { detail } = await take(
      liaison,
      aRequest(await target.now(), { patient: { ...typed, passportNumber: null } }),
    );
    const path = `/api/cases/${detail.case.reference}/duplicate-flags`;
    const flags = await supervisor.get<DuplicateFlagList>(path);
    expect(flags.items.map((flag) => flag.patient.id)).toContain(patient.id);
    const refused = await liaison.send('GET', path);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'forbidden']);
    const everywhere = await supervisor.get<DuplicateFlagList>('/api/duplicate-flags');
    expect(everywhere.items.map(({ id }) => id)).toContain(flags.items[0]?.id);
  });

  it('are dismissed as someone else, and that is taken back; a liaison hears of neither', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const { reference, flagId } = await aFlag(supervisor, await target.now());
    const path = `/api/cases/${reference}/duplicate-flags`;
    const open = async (): Promise<boolean> =>
      (await supervisor.get<DuplicateFlagList>(path)).items.some(({ id }) => id === flagId);
    const { changeId } = await supervisor.post<{ changeId: string }>(
      `${path}/${flagId}/dismiss`,
      {},
    );
    expect(await open()).toBe(false);
    const twice = await supervisor.send('POST', `${path}/${flagId}/dismiss`, { body: {} });
    expect([twice.status, refusalCodeOf(twice)]).toEqual([409, 'already-dismissed']);
    await supervisor.post(`/api/changes/${changeId}/revert`, {});
    expect(await open()).toBe(true);
    const events = await liaison.get<{ items: { kind: string }[] }>(
      `/api/cases/${reference}/events`,
    );
    expect(events.items.map(({ kind }) => kind)).toEqual(['request-arrived']);
  });

  it('are not raised about cases that the sender has judged to be someone else', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { other } = await aFlag(supervisor, nowMs);
    const { patient } = await supervisor.detail(other);
    const { id: _id, version: _version, diedOn: _diedOn, ...typed } = patient;
    const { detail } = await take(
      supervisor,
      aRequest(nowMs, {
        patient: { ...typed, passportNumber: null },
        relation: { kind: 'new-patient', notThese: [other] },
      }),
    );
    const flags = await supervisor.get<DuplicateFlagList>(
      `/api/cases/${detail.case.reference}/duplicate-flags`,
    );
    expect(flags.items.filter((flag) => flag.patient.id === patient.id)).toEqual([]);
  });
});

it('F1 every free text of a request keeps hostile texts as they were typed', async () => {
  const liaison = await signInRole(target, 'liaison', 'guatemala');
  const nowMs = await target.now();
  const wrong: string[] = [];
  const texts = HOSTILE_TEXTS.filter((text) => text.length <= 200 && text.trim() !== '');
  for (const text of texts) {
    const body = aRequest(nowMs, {
      id: newIdAt(nowMs),
      caller: { ...aRequest(nowMs).caller, name: text },
      patient: typedPatient({
        name: { given: text, family: text, ownScript: text, preferred: text },
      }),
      homePhysician: { name: text, place: text, phone: null, email: null },
      party: [{ id: 'm1', name: text, relationship: 'child', isMinor: true, nationality: null }],
      disclosure: { patientUnaware: true, safeFrom: null, safeTo: null, note: text },
      reason: text,
      summary: text,
    });
    const sent = await liaison.send('POST', PATH, { body });
    if (sent.status !== 201) {
      wrong.push(`${sent.status} ${text}`);
      continue;
    }
    const { case: record, patient } = (JSON.parse(sent.text) as RequestCreated).detail;
    const kept = [
      record.caller.name,
      ...Object.values(patient.name),
      record.homePhysician?.name,
      record.homePhysician?.place,
      record.party[0]?.name,
      record.disclosure.note,
      record.reason,
      record.summary,
    ];
    if (kept.some((value) => value !== text.normalize('NFC'))) wrong.push(text);
    // The finder reads any text, too.
    const hint = await find(liaison, {
      given: text,
      family: text,
      ownScript: text,
      phones: [text.slice(0, 60)],
    });
    if (hint.status !== 200) wrong.push(`hint ${hint.status} ${text}`);
  }
  figure('F1 hostile texts in a request', texts.length * 11, wrong.length);
  expect(wrong).toEqual([]);
});
