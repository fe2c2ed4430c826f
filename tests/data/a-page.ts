import { QueryClient, MutationObserver, type MutationOptions } from '@tanstack/react-query';
import { queryRetry } from '@/api/back-off';
import { writeTabSession } from '@/api/session-token';
import { demoQueries } from '@/data/demo/demo-queries';
import { signIn } from '@/data/session/sign-in';
import { startNodeServer, type NodeServer } from '@mocks/node';

/** The data layer of one page, over a private server. */
export interface Page {
  readonly client: QueryClient;
  /** Performs a mutation as a component would. */
  readonly mutate: <Result, Variables, Before>(
    options: MutationOptions<Result, Error, Variables, Before>,
    variables: Variables,
  ) => Promise<Result>;
  readonly signIn: (personId: string) => Promise<unknown>;
}

export function aPage(): Page {
  const client = new QueryClient({
    defaultOptions: { queries: { ...queryRetry, networkMode: 'always' } },
  });
  const mutate: Page['mutate'] = (options, variables) =>
    new MutationObserver(client, options).mutate(variables);
  return { client, mutate, signIn: (personId) => mutate(signIn(), personId) };
}

/** Everybody's ids, those who may do everything first. */
export async function ableFirst({ client }: Page): Promise<readonly string[]> {
  const people = await client.query(demoQueries.people());
  const isAble = ({ grants }: (typeof people)[number]): boolean =>
    grants.some(({ role }) => role === 'supervisor');
  return [...people.filter(isAble), ...people.filter((each) => !isAble(each))].map(({ id }) => id);
}

/** Signs in somebody who may do everything. */
export async function signInSupervisor(page: Page): Promise<void> {
  await page.signIn((await ableFirst(page))[0] ?? '');
}

/** A server for one test, with nobody signed in. */
export async function aServer(): Promise<NodeServer> {
  writeTabSession(null);
  return startNodeServer({
    settings: { cases: 300, seed: 'data', now: '2026-11-24T15:00:00.000Z', simulator: false },
    nowMs: () => Date.parse('2026-11-24T15:00:00.000Z'),
  });
}
