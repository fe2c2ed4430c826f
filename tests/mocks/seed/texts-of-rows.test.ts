import { expect, test } from 'vitest';
import { hasTexts } from '@mocks/seed/texts';
import { startBackend } from '@tests/support/backend';

const asJson = { 'content-type': 'application/json' };

test('the first thing that is asked is a list of follow-ups: its rows have their words', async () => {
  const { backend } = await startBackend({ size: 1_200 });
  const send = (address: string, init?: RequestInit): Promise<Response> =>
    backend.fetch(new Request(`http://localhost${address}`, init));
  const people = (await (await send('/api/demo/people')).json()) as {
    readonly items: readonly {
      readonly id: string;
      readonly grants: readonly { role: string }[];
    }[];
  };
  const supervisor = people.items.find(({ grants }) => grants[0]?.role === 'supervisor');
  const signedIn = await send('/api/session', {
    method: 'POST',
    headers: { ...asJson, 'idempotency-key': '01930000-0000-7000-8000-000000000001' },
    body: JSON.stringify({ personId: supervisor?.id }),
  });
  const { token } = (await signedIn.json()) as { readonly token: string };
  expect(hasTexts()).toBe(false);

  const headers = { authorization: `Bearer ${token}` };
  const answer = await send('/api/follow-ups?kind=report&limit=200', { headers });
  const text = await answer.text();
  const { items } = JSON.parse(text) as {
    readonly items: readonly { readonly disclosure: { readonly note: string | null } }[];
  };
  expect(items.filter(({ disclosure }) => disclosure.note !== null).length).toBeGreaterThan(0);
  expect(text).not.toContain('…');
});
