import type { endpoints } from '@/contract/endpoints';
import { actorOf } from '@/domain/policy';
import { HOUR_MS } from '@/lib/spans';
import type { Answer, Call, Caller } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { endRevealOf } from '../cases/open-reveal';
import { invalidFields, ProblemError } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';
import { wirePerson } from '../call/wire-person';

type Endpoints = typeof endpoints;

/** A working day; then one signs in again (config). */
const SESSION_MS = 8 * HOUR_MS;

/** Who a bearer token belongs to. @throws {ProblemError} 401, told apart from an expired one. */
export async function authenticate(
  tx: Reading,
  authorization: string | null,
  nowMs: number,
): Promise<Caller> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? '')?.[1];
  return callerOf(tx, token ?? null, nowMs);
}

/** Whose session it is now: for who waits, once more before the answer. @throws {ProblemError} 401. */
export async function callerOf(tx: Reading, token: string | null, nowMs: number): Promise<Caller> {
  const session = token === null ? null : await tx.get('sessions', token);
  if (session === null) throw new ProblemError('unauthenticated');
  if (nowMs >= Date.parse(session.expiresAt)) throw new ProblemError('expired');
  const person = await tx.get('people', session.personId);
  if (person === null) throw new ProblemError('unauthenticated');
  return { actor: actorOf(person), person, session };
}

/** 256 bits that nobody guesses; an id would tell when it was made. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key of a person, made at the first sign-in. */
async function vaultKeyOf(tx: Writing, personId: string): Promise<string> {
  const held = await tx.get('vaultKeys', personId);
  if (held !== null) return held.key;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
  await tx.put('vaultKeys', { id: personId, key });
  return key;
}

export function createSessionService(audit: AuditService) {
  return {
    signIn: async (
      tx: Writing,
      { body, now, nowMs }: Call<Endpoints['signIn']>,
    ): Promise<Answer<Endpoints['signIn']>> => {
      const person = await tx.get('people', body.personId);
      if (person === null) throw invalidFields({ personId: 'unknown-person' });
      const token = newToken();
      const expiresAt = new Date(nowMs + SESSION_MS).toISOString();
      await tx.put('sessions', { id: token, personId: person.id, startedAt: now, expiresAt });
      await audit.note(tx, {
        at: now,
        by: person.id,
        action: 'signed-in',
        operationId: 'signIn',
        caseId: null,
      });
      return {
        token,
        person: wirePerson(person),
        vaultKey: await vaultKeyOf(tx, person.id),
        expiresAt,
      };
    },

    getSession: async (
      tx: Reading,
      { caller }: Call<Endpoints['getSession']>,
    ): Promise<Answer<Endpoints['getSession']>> => {
      const held = await tx.get('vaultKeys', caller.person.id);
      // A session of before there were keys: signing in again makes one.
      if (held === null) throw new ProblemError('expired');
      return {
        token: null,
        person: wirePerson(caller.person),
        vaultKey: held.key,
        expiresAt: caller.session.expiresAt,
      };
    },

    signOut: async (
      tx: Writing,
      { caller, now }: Call<Endpoints['signOut']>,
    ): Promise<Answer<Endpoints['signOut']>> => {
      await tx.delete('sessions', caller.session.id);
      await endRevealOf(tx, audit, { by: caller.actor.id, at: now });
      await audit.note(tx, {
        at: now,
        by: caller.actor.id,
        action: 'signed-out',
        operationId: 'signOut',
        caseId: null,
      });
      return {};
    },

    listPeople: async (tx: Reading): Promise<Answer<Endpoints['listPeople']>> => ({
      items: (await tx.list('people')).map(wirePerson),
    }),
  };
}
