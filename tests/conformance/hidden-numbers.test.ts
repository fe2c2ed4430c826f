import { describe, expect, it } from 'vitest';
import { newIdAt } from '@/lib/new-id';
import { type Client, type Sent, signInAs, signInRole } from './client';
import { aCoverage, clearing } from './money-samples';
import { numbered, reveal } from './reveal-samples';
import { openTarget } from './target';
import { NEW_COMPANION, somePapers, withNewCompanion } from './travel-samples';

const target = openTarget();
const MASK = { masked: true };
const HIDDEN = [409, 'number-hidden'];
const answerOf = ({ status, json }: Sent) => [
  status,
  (json as { refusal?: { code?: string } }).refusal?.code,
];

describe('C2 a number that is hidden', () => {
  it('is neither guessed, replaced nor cleared: the patient’s passport', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { detail, owner } = await numbered(target, supervisor);
    const { reference } = detail.case;
    const own = await signInAs(target, owner);
    const before = await own.detail(reference);
    const number = before.patient.passportNumber;
    const type = (client: Client, passportNumber: unknown, over: object = {}) =>
      client.send('PATCH', `/api/cases/${reference}/patient`, {
        body: { passportNumber, ...over },
        ifMatch: before.patient.version,
      });
    for (const typed of [number, 'Q7654321', null]) {
      expect(answerOf(await type(supervisor, typed))).toEqual(HIDDEN);
    }
    expect((await type(supervisor, MASK)).status).toBe(200);
    expect(await own.detail(reference)).toEqual(before);

    const told = await type(supervisor, MASK, { passportExpiresOn: '2033-03-03' });
    expect(told.status).toBe(200);
    expect((await own.detail(reference)).patient.passportNumber).toBe(number);
    await reveal(supervisor, reference);
    const shown = await supervisor.send('PATCH', `/api/cases/${reference}/patient`, {
      body: { passportNumber: 'Q7654321' },
      ifMatch: before.patient.version + 1,
    });
    expect(shown.status).toBe(200);
    expect((await own.detail(reference)).patient.passportNumber).toBe('Q7654321');
  });

  it('is neither guessed, replaced nor cleared: the number of a policy', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference } = (await clearing(supervisor)).case;
    const path = `/api/cases/${reference}/coverages`;
    const asked = aCoverage(await target.now());
    await supervisor.post(path, { ...asked, policyNumber: null });
    const type = (policyNumber: unknown, ifMatch: number) =>
      supervisor.send('PATCH', `${path}/${asked.id}`, { body: { policyNumber }, ifMatch });
    // Where there is none, whoever may edit writes it down.
    expect((await type('ZZ-90817263', 1)).status).toBe(200);
    for (const typed of ['ZZ-90817263', 'YY-11223344', null]) {
      expect(answerOf(await type(typed, 2))).toEqual(HIDDEN);
    }
    // Nor by sending once more what made the record.
    const again = async (policyNumber: string) =>
      (await supervisor.send('POST', path, { body: { ...asked, policyNumber } })).status;
    expect(await again('ZZ-90817263')).toBe(await again('YY-11223344'));
  });

  it('is neither guessed, replaced nor cleared: a companion’s passport', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const reference = await withNewCompanion(supervisor);
    const path = `/api/cases/${reference}/papers`;
    const number = 'QX77190124';
    const body = {
      id: newIdAt(await target.now()),
      travellerId: NEW_COMPANION,
      ...somePapers({ passportNumber: number }),
    };
    expect((await supervisor.send('POST', path, { body })).status).toBe(201);
    for (const typed of [number, 'QX00000000', null]) {
      const sent = await supervisor.send('POST', `${path}/${body.id}/edit`, {
        body: somePapers({ passportNumber: typed }),
        ifMatch: 1,
      });
      expect(answerOf(sent)).toEqual(HIDDEN);
    }
    const again = async (passportNumber: string) =>
      (await supervisor.send('POST', path, { body: { ...body, passportNumber } })).status;
    expect(await again(number)).toBe(await again('QX00000000'));
  });
});
