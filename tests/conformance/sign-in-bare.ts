import type { Preferences } from '@/contract/preference';
import type { ListView } from '@/contract/view';
import type { Role } from '@/domain/vocabulary';
import { type Client, signInAlone } from './client';
import type { Target } from './target';

const nothing = (chosen: object): Readonly<Record<string, null>> =>
  Object.fromEntries(Object.keys(chosen).map((name) => [name, null]));

/**
 * Somebody alone who has saved and chosen nothing. Views and preferences outlive the laying anew of a
 * server's data, so those of an earlier run of the suite may still be there.
 */
export async function signInBare(target: Target, role: Role, place?: string): Promise<Client> {
  const client = await signInAlone(target, role, place);
  for (const { id, version } of (await client.get<{ items: ListView[] }>('/api/views')).items) {
    await client.send('DELETE', `/api/views/${id}`, { ifMatch: version });
  }
  const { taste, followUpColumns } = await client.get<Preferences>('/api/preferences');
  await client.send('PATCH', '/api/preferences', {
    body: {
      columns: null,
      density: null,
      taste: nothing(taste),
      followUpColumns: nothing(followUpColumns),
    },
  });
  return client;
}
