import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import { newIdAt } from '@/lib/new-id';
import { aRequest } from './a-request';
import { signInRole } from './client';
import { openTarget } from './target';

const target = openTarget();

it('a facilitator has a consent of its own, which goes with it and not with the caller', async () => {
  const liaison = await signInRole(target, 'liaison', 'china');
  const body = aRequest(await target.now(), {
    office: 'china',
    channel: 'facilitator',
    facilitator: 'jade-bridge',
    facilitatorConsent: 'refused',
  });
  const { facilitatorConsent: _unasked, ...older } = { ...body, id: newIdAt(await target.now()) };
  const old = await liaison.post<{ detail: CaseDetail }>('/api/requests', older);
  expect(old.detail.case.facilitatorConsent).toBe('unknown');
  const { detail } = await liaison.post<{ detail: CaseDetail }>('/api/requests', body);
  const { reference } = detail.case;
  const consents = ({ case: record }: CaseDetail) => [
    record.caller.consent,
    record.facilitatorConsent,
  ];
  expect(consents(detail)).toEqual(['given', 'refused']);
  const edit = async (change: object): Promise<readonly string[]> => {
    const { version } = (await liaison.detail(reference)).case;
    const path = `/api/cases/${reference}`;
    const sent = await liaison.send('PATCH', path, { body: change, ifMatch: version });
    expect(sent.status).toBe(200);
    return consents(await liaison.detail(reference));
  };
  expect(await edit({ facilitatorConsent: 'given' })).toEqual(['given', 'given']);
  expect(await edit({ caller: { consent: 'withdrawn' } })).toEqual(['withdrawn', 'given']);
  // Another organisation has given none, and nobody has one for none at all.
  expect(await edit({ facilitator: 'northern-lantern' })).toEqual(['withdrawn', 'unknown']);
  const both = { facilitator: 'pearl-delta', facilitatorConsent: 'given' };
  expect(await edit(both)).toEqual(['withdrawn', 'given']);
  expect(await edit({ channel: 'phone', facilitator: null })).toEqual(['withdrawn', 'unknown']);
});
