import type { Client } from './client';

const PARTS = ['', '/plan', '/contacts', '/notes', '/hand-offs', '/chases', '/letters'] as const;
const COUNTERS: ReadonlySet<string> = new Set(['version', 'revision']);

/** All that is kept of a case, as whoever sees all of it reads it; its timeline apart. */
export async function heldOf(client: Client, reference: string): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const part of PARTS) {
    answers.push((await client.send('GET', `/api/cases/${reference}${part}`)).json);
  }
  return answers;
}

/** The same without what counts its changes; what is nothing is as what is not there. */
export function uncounted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(uncounted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !COUNTERS.has(name) && inner !== null)
      .map(([name, inner]) => [name, uncounted(inner)]),
  );
}
