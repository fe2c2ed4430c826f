import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import type { StayWire } from '@/contract/plan/lodging';
import { newIdAt } from '@/lib/new-id';
import { planOf } from './plans';
import type { Client } from './client';

export const aNeed = (over: Readonly<Record<string, unknown>> = {}) => ({
  isNeeded: true,
  beds: 2,
  needsKitchen: true,
  needsStepFree: false,
  maxMinutes: 15,
  budgetPerNight: { minor: 15_000, currency: 'USD' },
  ...over,
});

export const anOffer = (nowMs: number, over: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  kind: 'hotel',
  campus: 'rochester',
  name: 'Harbour Rooms',
  address: '1 Harbour Row',
  checkInOn: '2026-12-01',
  checkOutOn: '2026-12-20',
  beds: 2,
  hasKitchen: true,
  isStepFree: true,
  minutesToCampus: 9,
  pricePerNight: { minor: 14_000, currency: 'USD' },
  needsTour: false,
  tourOn: null,
  isCareSite: false,
  ...over,
});

/** An accepted case of which no lodging is written down, and that waits for nobody. */
export async function needless(
  client: Client,
  fits: (row: CaseListRow) => boolean = () => true,
): Promise<CaseDetail> {
  const rows = [
    ...(await client.rows('stage=clearance&hold=off')),
    ...(await client.rows('stage=scheduling&hold=off')),
  ];
  for (const row of client.free(rows)) {
    if (row.transfer !== null || !fits(row)) continue;
    const { lodgingNeeds, stays } = await planOf(client, row.reference);
    if (lodgingNeeds.length + stays.length === 0) return client.detail(client.keep(row).reference);
  }
  throw new Error('Every case has lodging');
}

/** A case that prepares and has nights without lodging, which it says. */
export async function uncovered(
  client: Client,
  fits: (gate: CaseDetail['case']['progress']['failingGates'][number]) => boolean = () => true,
): Promise<CaseDetail> {
  for (const row of client.free(await client.rows('stage=preparing&hold=off'))) {
    if (row.transfer !== null) continue;
    const detail = await client.detail(row.reference);
    const gate = detail.case.progress.failingGates.find((each) => each.gate === 'lodging-covered');
    if ((gate?.on !== 'office' && gate?.on !== 'caller') || !fits(gate)) continue;
    client.keep(row);
    return detail;
  }
  throw new Error('Every night is covered');
}

export const staysPath = (reference: string): string => `/api/cases/${reference}/stays`;

/** Offers a stay, and takes it through these steps. */
export async function stayAt(
  client: Client,
  reference: string,
  offer: ReturnType<typeof anOffer>,
  steps: readonly ('book' | 'confirm')[] = [],
): Promise<StayWire> {
  const path = staysPath(reference);
  await client.post(path, offer);
  for (const [index, step] of steps.entries()) {
    await client.post(`${path}/${offer.id}/${step}`, {}, { ifMatch: index + 1 });
  }
  const held = (await planOf(client, reference)).stays.find(({ id }) => id === offer.id);
  if (held === undefined) throw new Error('The offer is not there');
  return held;
}

/** Links two cases as one family. */
export async function link(client: Client, one: string, two: string): Promise<void> {
  const { case: record } = await client.detail(one);
  if (record.links.some(({ reference }) => reference === two)) return;
  const body = { other: two, kind: 'family' };
  await client.post(`/api/cases/${one}/link`, body, { ifMatch: record.version });
}

/** A request of each POST of lodging, and another body of it. */
export async function lodgingSample(id: string, client: Client, nowMs: number) {
  const isOurs =
    /^(?:stateLodgingNeed|(?:offer|edit|book|confirm|cancel|share)Stay|checkCareSite)$/;
  if (!isOurs.test(id)) return null;
  const { reference } = (await needless(client)).case;
  if (id === 'stateLodgingNeed') {
    const path = `/api/cases/${reference}/lodging-need`;
    return { path, body: aNeed(), otherBody: aNeed({ beds: 3 }) };
  }
  const offer = anOffer(nowMs, id === 'checkCareSite' ? { kind: 'rental', isCareSite: true } : {});
  const { id: stayId, ...fields } = offer;
  const path = staysPath(reference);
  if (id === 'offerStay') return { path, body: offer, otherBody: { ...offer, beds: 3 } };
  const held = await stayAt(client, reference, offer, id === 'confirmStay' ? ['book'] : []);
  const at = { ifMatch: held.version };
  const care = { careChecks: ['power'], careEquipment: null, careVisits: null };
  switch (id) {
    case 'editStay':
      return {
        ...at,
        path: `${path}/${stayId}/edit`,
        body: { ...fields, name: 'Harbour House' },
        otherBody: { ...fields, name: 'Another' },
      };
    case 'cancelStay':
      return {
        ...at,
        path: `${path}/${stayId}/cancel`,
        body: { reason: 'Too far' },
        otherBody: { reason: 'Another' },
      };
    case 'checkCareSite':
      return {
        ...at,
        path: `${path}/${stayId}/care-site`,
        body: care,
        otherBody: { ...care, careChecks: ['beds'] },
      };
    case 'shareStay': {
      const other = (await needless(client)).case.reference;
      await link(client, reference, other);
      return {
        ...at,
        path: `${path}/${stayId}/share`,
        body: { sharedWith: [other] },
        otherBody: { sharedWith: [] },
      };
    }
    default:
      return {
        ...at,
        path: `${path}/${stayId}/${id === 'bookStay' ? 'book' : 'confirm'}`,
        body: {},
        otherBody: { a: 1 },
      };
  }
}
