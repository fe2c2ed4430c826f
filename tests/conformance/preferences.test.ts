import { describe, expect, it } from 'vitest';
import type { Preferences } from '@/contract/preference';
import { fieldsOfProblem, signInAlone } from './client';
import { signInBare } from './sign-in-bare';
import { openTarget } from './target';

const target = openTarget();
const PATH = '/api/preferences';

describe('preferences', () => {
  it('keep each choice by itself, and nobody else’s', async () => {
    const mine = await signInBare(target, 'coordinator');
    const other = await signInBare(target, 'supervisor');
    const before = await mine.get<Preferences>(PATH);
    expect(Object.values(before.taste)).toEqual([null, null, null, null, null, null]);

    await mine.send('PATCH', PATH, { body: { taste: { language: 'ar', singleKeys: false } } });
    await mine.send('PATCH', PATH, { body: { taste: { digits: 'own' }, density: 'compact' } });
    await mine.send('PATCH', PATH, { body: { taste: { language: null } } });
    expect(await mine.get<Preferences>(PATH)).toEqual({
      ...before,
      density: 'compact',
      taste: { ...before.taste, singleKeys: false, digits: 'own' },
    });
    expect((await other.get<Preferences>(PATH)).taste).toEqual(before.taste);
  });

  it('take no value that they do not know', async () => {
    const client = await signInAlone(target, 'liaison');
    const sent = await client.send('PATCH', PATH, { body: { taste: { theme: 'sepia' } } });
    expect([sent.status, fieldsOfProblem(sent)]).toEqual([
      422,
      { 'body.taste.theme': 'not-a-choice' },
    ]);
  });
});
