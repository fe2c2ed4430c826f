import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endpoints } from '@/contract/endpoints';
import { can } from '@/domain/policy';
import { ROLES } from '@/domain/vocabulary';
import { figure } from '@tests/support/figure';
import { signInRole } from './client';
import { type ShownFields, tableOf } from './field-table';
import { answeredPaths, fieldTree, numbersIn, pathsOf } from './fields-of';
import { readsOf } from './read-samples';
import { OPERATIONS, openTarget } from './target';

const target = openTarget();
/** Read as text: a table of this size would be a type of its own. */
const LISTED = JSON.parse(
  readFileSync(new URL('fields-shown.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, ShownFields>>;

/** Reads that are not there in some of the cases that a person sees, and why. */
const NOT_THERE: Readonly<Record<string, string>> = {
  findInterpreters: 'the appointment needs nobody',
  getDeathEffects: 'the case is only offered to the office, which may not close it',
};

describe('C1 an operation carries what it needs, and nothing that nobody decided on', () => {
  it('every field of every answer is listed, with the roles that may ask', () => {
    const now = tableOf(Object.values(endpoints));
    const wrong = [...new Set([...Object.keys(now), ...Object.keys(LISTED)])].flatMap((id) => {
      const [is, listed] = [now[id], LISTED[id]];
      if (is === undefined || listed === undefined) return [`${id}: ${is ? 'not listed' : 'gone'}`];
      const news = is.fields.filter((path) => !listed.fields.includes(path));
      const gone = listed.fields.filter((path) => !is.fields.includes(path));
      return [
        ...(is.to === listed.to ? [] : [`${id} goes to ${is.to}, not ${listed.to}`]),
        ...news.map((path) => `${id}: ${path} is new: decide on it, then npm run fields`),
        ...gone.map((path) => `${id}: ${path} is listed and does not exist`),
      ];
    });
    const count = Object.values(now).reduce((sum, { fields }) => sum + fields.length, 0);
    figure('C1 fields of answers that are listed', count, wrong.length);
    expect(wrong).toEqual([]);
  });

  it('each role gets of each read the fields that are listed, and a supervisor no number', async () => {
    const reads = OPERATIONS.filter(({ method }) => method === 'get');
    const wrong: string[] = [];
    let seen = 0;
    for (const role of ROLES) {
      const client = await signInRole(target, role);
      const actor = { id: client.id, grants: client.person?.grants ?? [] };
      const addresses = await readsOf(client, target, reads);
      for (const { operationId, success, policy } of reads) {
        const tree = fieldTree(success.schema);
        const listed = new Set(pathsOf(tree));
        const numbers = role === 'supervisor' ? numbersIn(tree) : [];
        const mayAsk = policy === 'public' || can(actor, policy);
        const answered = new Set<string>();
        const statuses = new Set<number>();
        for (const address of addresses.get(operationId) ?? []) {
          const { status, json } = await client.send('GET', address);
          statuses.add(status);
          if (status === 200) for (const path of answeredPaths(json, tree)) answered.add(path);
        }
        seen += answered.size;
        // Who may ask has been answered at least once, or nothing was looked at.
        if (mayAsk && !statuses.has(200)) wrong.push(`${role} ${operationId}: never answered`);
        for (const status of statuses) {
          const isThere = status === 200 || (status === 404 && operationId in NOT_THERE);
          if (mayAsk ? isThere : status === 403) continue;
          wrong.push(`${role} ${operationId}: ${status}`);
        }
        for (const path of answered) {
          if (!listed.has(path)) wrong.push(`${role} ${operationId}: ${path} is not listed`);
          if (numbers.includes(path)) wrong.push(`${role} ${operationId}: ${path} is a number`);
        }
      }
    }
    figure('C1 fields that each role is answered', seen, wrong.length);
    expect(wrong).toEqual([]);
  });
});
