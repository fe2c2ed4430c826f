import type { CaseDetail } from '@/contract/case';
import type { CaseList, CaseListRow } from '@/contract/case-list';
import type { PersonWire } from '@/contract/person';
import type { Problem } from '@/contract/problem';
import type { Role } from '@/domain/vocabulary';
import { newIdAt } from '@/lib/new-id';
import type { Target } from './target';

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // What is read from it is what the tests assert on.
  readonly json: never;
}

export interface SendOptions {
  readonly body?: unknown;
  readonly key?: string | null;
  readonly ifMatch?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A person who is signed in (or nobody), as the suite's tests speak. */
export class Client {
  readonly #target: Target;
  readonly token: string | null;
  readonly person: PersonWire | null;

  constructor(target: Target, token: string | null = null, person: PersonWire | null = null) {
    this.#target = target;
    this.token = token;
    this.person = person;
  }

  get id(): string {
    return this.person?.id ?? '';
  }

  async send(method: string, path: string, options: SendOptions = {}): Promise<Sent> {
    const { body, ifMatch, headers = {}, signal } = options;
    const key = options.key === undefined && method === 'POST' ? crypto.randomUUID() : options.key;
    const response = await fetch(this.#target.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(key === null || key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined
          ? {}
          : { 'if-match': typeof ifMatch === 'number' ? `"v${ifMatch}"` : ifMatch }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: JSON.parse(text) as never,
    };
  }

  /** The answer of a read that must succeed. */
  async get<T>(path: string): Promise<T> {
    const { status, text } = await this.send('GET', path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** The answer of a write that must succeed. */
  async post<T>(path: string, body: unknown, options: SendOptions = {}): Promise<T> {
    const { status, text } = await this.send('POST', path, { body, ...options });
    if (status !== 200 && status !== 201) throw new Error(`POST ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** Those of these cases that no test of the file keeps for itself. */
  free<Row extends { readonly reference: string }>(rows: readonly Row[]): readonly Row[] {
    return rows.filter(({ reference }) => !this.#target.kept.has(reference));
  }

  /** Keeps a case for one test: what that does with it meets no other, in whatever order they run. */
  keep<Row extends { readonly reference: string }>(row: Row): Row {
    this.#target.kept.add(row.reference);
    return row;
  }

  detail(reference: string): Promise<CaseDetail> {
    return this.get(`/api/cases/${reference}`);
  }

  list(query: string): Promise<CaseList> {
    return this.get(`/api/cases?${query}`);
  }

  async rows(query: string): Promise<readonly CaseListRow[]> {
    return (await this.list(`limit=200&${query}`)).items;
  }
}

export async function peopleOf(target: Target): Promise<readonly PersonWire[]> {
  return (await new Client(target).get<{ items: PersonWire[] }>('/api/demo/people')).items;
}

export async function signInAs(target: Target, person: PersonWire): Promise<Client> {
  const { token } = await new Client(target).post<{ token: string }>('/api/session', {
    personId: person.id,
  });
  return new Client(target, token, person);
}

/** The same person once more, in another session. */
export async function signInAgain(target: Target, { person }: Client): Promise<Client> {
  if (person === null) throw new Error('Nobody is signed in');
  return signInAs(target, person);
}

/** Somebody who holds this role and no other, at this office or campus if one is named. */
export async function signInRole(target: Target, role: Role, place?: string): Promise<Client> {
  const [found] = await peopleInRole(target, role, place);
  if (found === undefined) throw new Error(`Nobody is ${role} ${place ?? ''}`);
  return signInAs(target, found);
}

/** The same, who is given to one test alone: where what a person has of their own is looked at. */
export async function signInAlone(target: Target, role: Role, place?: string): Promise<Client> {
  const people = await peopleInRole(target, role, place);
  const found = people.find(({ id }) => !target.kept.has(id));
  if (found === undefined) throw new Error(`Nobody is left who is ${role} ${place ?? ''}`);
  target.kept.add(found.id);
  return signInAs(target, found);
}

async function peopleInRole(
  target: Target,
  role: Role,
  place?: string,
): Promise<readonly PersonWire[]> {
  return (await peopleOf(target)).filter(
    ({ grants: [grant, ...others] }) =>
      others.length === 0 &&
      grant?.role === role &&
      (place === undefined || [...grant.offices, ...grant.campuses].includes(place)),
  );
}

/** Takes a change back. */
export const revert = (client: Client, changeId: string | null | undefined): Promise<Sent> =>
  client.send('POST', `/api/changes/${changeId ?? ''}/revert`, { body: {} });

/** A valid contact, with what a test changes. */
export const aContact = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  at: new Date(nowMs - 60_000).toISOString(),
  way: 'phone',
  direction: 'outgoing',
  party: 'caller',
  isReached: true,
  summary: 'Spoke about the next steps',
  nextContactAt: null,
  ...other,
});

export const codeOf = (sent: Sent): string => (sent.json as Problem).code;
/** The refusal of a rule, with what it names; undefined where none refused it. */
export const refusalOf = (sent: Sent): Problem['refusal'] => (sent.json as Problem).refusal;
export const refusalCodeOf = (sent: Sent): string | undefined => refusalOf(sent)?.code;
export const fieldsOfProblem = (sent: Sent): Readonly<Record<string, string>> =>
  (sent.json as Problem).fields ?? {};
