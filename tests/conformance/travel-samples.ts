import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { Gate } from '@/domain/vocabulary';
import { newIdAt } from '@/lib/new-id';
import type { Sample } from './sample';
import { planOf } from './plans';
import type { Client } from './client';
import { link } from './lodging-samples';

/** From Lima by Atlanta: the flight into the country, whoever flies it. */
export const aFlight = (over: Readonly<Record<string, unknown>> = {}) => ({
  direction: 'out',
  airline: 'DL',
  number: '150',
  from: 'LIM',
  to: 'ATL',
  departAt: '2027-03-03T05:30:00.000Z',
  arriveAt: '2027-03-03T12:10:00.000Z',
  travellerIds: ['patient'],
  services: ['wheelchair'],
  status: 'planned',
  isSureOfTimes: false,
  ...over,
});

/** Another time, so that nobody sits in two at once. */
const AGAIN = { departAt: '2027-06-03T05:30:00.000Z', arriveAt: '2027-06-03T12:10:00.000Z' };

export const somePapers = (over: Readonly<Record<string, unknown>> = {}) => ({
  passportNumber: null,
  passportExpiresOn: null,
  visa: 'applied',
  visaAppointmentOn: '2026-12-20',
  visaFromOn: null,
  visaToOn: null,
  hasGuardianConsent: false,
  ...over,
});

export const aTrip = (over: Readonly<Record<string, unknown>> = {}) => ({
  fitToFly: 'asked',
  fitToFlyUntilOn: null,
  airlineForm: 'not-needed',
  airlineFormUntilOn: null,
  pickUp: 'arranged',
  // As large as a party may be.
  pickUpFor: 21,
  pickUpNote: 'Their nephew meets them',
  entryAddress: '44 West Center Street',
  ...over,
});

export interface Journey extends CaseDetail {
  readonly plan: CasePlanWire;
}

const plannedIn = async (client: Client, reference: string): Promise<Journey> => ({
  ...(await client.detail(reference)),
  plan: await planOf(client, reference),
});

/** A case that prepares, waits for nobody, and of which this holds. */
export async function journeyWhere(
  client: Client,
  fits: (journey: Journey) => boolean,
  stage = 'preparing',
): Promise<Journey> {
  for (const row of client.free(await client.rows(`stage=${stage}&hold=off`))) {
    if (row.transfer !== null || row.ownerId === null) continue;
    const journey = await plannedIn(client, row.reference);
    if (!fits(journey)) continue;
    client.keep(row);
    return journey;
  }
  throw new Error('No such journey');
}

export const failsAt = ({ case: record }: CaseDetail, gate: Gate): boolean =>
  record.progress.failingGates.some((each) => each.gate === gate);

/** A request of each POST of travel, and another body of it. */
export async function travelSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  switch (id) {
    case 'addLeg': {
      const { case: record } = await journeyWhere(client, () => true);
      const body = { id: newIdAt(nowMs), ...aFlight() };
      return { path: pathOf(record, 'legs'), body, otherBody: { ...body, number: '151' } };
    }
    case 'editLeg': {
      const { case: record } = await journeyWhere(client, () => true);
      const body = { id: newIdAt(nowMs), ...aFlight(AGAIN) };
      await client.post(pathOf(record, 'legs'), body);
      return {
        path: pathOf(record, `legs/${body.id}/edit`),
        body: aFlight({ ...AGAIN, number: '152' }),
        otherBody: aFlight({ ...AGAIN, number: '153' }),
        ifMatch: 1,
      };
    }
    case 'shareLeg': {
      const { reference, other, leg, version } = await familyFlight(client, nowMs);
      return {
        path: `/api/cases/${reference}/legs/${leg.id}/share`,
        body: { sharedWith: [other] },
        otherBody: { sharedWith: [] },
        ifMatch: version,
      };
    }
    case 'editPapers': {
      const { case: record, plan } = await journeyWhere(client, ({ plan: { papers } }) =>
        papers.some(({ travellerId }) => travellerId === 'patient'),
      );
      const papers = plan.papers.find(({ travellerId }) => travellerId === 'patient');
      return {
        path: pathOf(record, `papers/${papers?.id}/edit`),
        body: somePapers(),
        otherBody: somePapers({ visa: 'refused' }),
        ifMatch: papers?.version ?? 0,
      };
    }
    case 'editTrip': {
      const { case: record, plan } = await journeyWhere(
        client,
        ({ plan: { trips } }) => trips.length > 0,
      );
      return {
        path: pathOf(record, 'trip/edit'),
        body: aTrip(),
        otherBody: aTrip({ pickUp: 'declined' }),
        ifMatch: plan.trips[0]?.version ?? 0,
      };
    }
    case 'addTrip': {
      const { case: record } = await journeyWhere(
        client,
        ({ plan: { trips } }) => trips.length === 0,
        'clearance',
      );
      return {
        path: pathOf(record, 'trip'),
        body: aTrip(),
        otherBody: aTrip({ pickUp: 'declined' }),
      };
    }
    case 'addPapers': {
      const reference = await withNewCompanion(client);
      const body = {
        id: newIdAt(nowMs),
        travellerId: NEW_COMPANION,
        ...somePapers({ passportNumber: 'P1234567', passportExpiresOn: '2031-01-31' }),
      };
      return {
        path: `/api/cases/${reference}/papers`,
        body,
        otherBody: { ...body, visa: 'granted' },
      };
    }
    default:
      return null;
  }
}

/** A flight of one case, and another of its family that has nothing planned at that time. */
export async function familyFlight(client: Client, nowMs: number, on = '2027-09-03') {
  const { case: record } = await journeyWhere(client, () => true);
  const { reference } = record;
  const { case: relative } = await journeyWhere(
    client,
    ({ case: each, plan: { legs } }) => each.reference !== reference && legs.length === 0,
  );
  const other = relative.reference;
  if (!record.links.some((each) => each.reference === other)) await link(client, reference, other);
  const leg = {
    id: newIdAt(nowMs),
    ...aFlight({ departAt: `${on}T05:30:00.000Z`, arriveAt: `${on}T12:10:00.000Z` }),
  };
  await client.post(pathOf(record, 'legs'), leg);
  return { reference, other, leg, version: 1 };
}

export const NEW_COMPANION = 'm9';

/** A journey that somebody joins of whom nothing is written down. */
export async function withNewCompanion(client: Client): Promise<string> {
  const { case: record } = await journeyWhere(
    client,
    ({ case: { party } }) => party.every(({ id }) => id !== NEW_COMPANION),
    'scheduling',
  );
  const companion = {
    id: NEW_COMPANION,
    name: 'Ambrose Quillfeather',
    relationship: 'sibling',
    isMinor: false,
  };
  const sent = await client.send('PATCH', `/api/cases/${record.reference}`, {
    body: { party: [...record.party, companion] },
    ifMatch: record.version,
  });
  if (sent.status !== 200) throw new Error(`${String(sent.status)} ${sent.text}`);
  return record.reference;
}

const pathOf = ({ reference }: CaseDetail['case'], rest: string): string =>
  `/api/cases/${reference}/${rest}`;
