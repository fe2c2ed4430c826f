import type { CaseDetail } from '@/contract/case';
import type { AppointmentWire } from '@/contract/plan/appointment';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import type { Sample } from './sample';
import { planOf } from './plans';
import type { Client } from './client';

const DAY_MS = 86_400_000;

export interface Booked {
  readonly reference: string;
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  /** The path under which appointments of the case stand. */
  readonly path: string;
}

/** A case of the stage with appointments of which this is true. */
export async function bookedCase(
  client: Client,
  stage: string,
  fits: (appointments: readonly AppointmentWire[]) => boolean = (all) => all.length > 0,
): Promise<Booked> {
  for (const row of client.free(await client.rows(`stage=${stage}&hold=off`))) {
    const { reference } = row;
    const plan = await planOf(client, reference);
    if (!fits(plan.appointments)) continue;
    client.keep(row);
    const detail = await client.detail(reference);
    return { reference, detail, plan, path: `/api/cases/${reference}/appointments` };
  }
  throw new Error(`No case of ${stage} has such appointments`);
}

/** Far enough ahead that nothing of the seed is there, at a whole hour. */
export const farAhead = (nowMs: number, days = 300): string =>
  `${new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10)}T18:00:00.000Z`;

export const anAppointment = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  kind: 'consultation',
  specialty: 'cancer',
  campus: 'rochester',
  clinic: 'Medical oncology',
  building: 'rochester-north',
  room: '3-120',
  startAt: farAhead(nowMs),
  minutes: 60,
  needsInterpreter: true,
  language: 'es',
  mode: 'in-person',
  preparation: 'Fasting from midnight',
  ...other,
});

/** An appointment in Arizona of a trip that is Rochester's. */
export async function aVisit(client: Client, nowMs: number, startAt: string) {
  const { reference, path } = await bookedCase(client, 'preparing&campus=rochester');
  const body = anAppointment(nowMs, {
    campus: 'arizona',
    building: 'arizona-desert',
    room: '2-110',
    startAt,
  });
  await client.post(path, body);
  return { reference, path, appointment: body };
}

export const slotOf = ({ campus, building, room, startAt, minutes }: AppointmentWire) => ({
  campus,
  building,
  room,
  startAt,
  minutes,
});

/** A request of each POST of appointments, and another body of it. */
export async function appointmentSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  switch (id) {
    case 'offerAppointment': {
      const { path } = await bookedCase(client, 'scheduling');
      const body = anAppointment(nowMs);
      return { path, body, otherBody: { ...body, room: '4-200' } };
    }
    case 'confirmAppointments': {
      const { path, plan } = await bookedCase(client, 'scheduling');
      const open = plan.appointments.filter(({ status }) => status !== 'confirmed');
      const all = open.map(({ id: of, version }) => ({ id: of, version }));
      return {
        path: `${path}/confirm`,
        body: { appointments: all },
        otherBody: { appointments: [{ id: newIdAt(nowMs), version: 1 }] },
      };
    }
    case 'moveAppointment': {
      const { path, plan } = await bookedCase(client, 'preparing');
      const [first] = plan.appointments;
      if (first === undefined) return null;
      return {
        path: `${path}/${first.id}/move`,
        body: { ...slotOf(first), startAt: farAhead(nowMs) },
        otherBody: { ...slotOf(first), startAt: farAhead(nowMs, 301) },
        ifMatch: first.version,
      };
    }
    case 'cancelAppointment': {
      const { path, plan } = await bookedCase(client, 'preparing');
      const [first] = plan.appointments;
      return {
        path: `${path}/${first?.id}/cancel`,
        body: { reason: 'The clinic has cancelled it' },
        otherBody: { reason: 'The family has cancelled it' },
        ifMatch: first?.version ?? 0,
      };
    }
    case 'finishAppointment': {
      const begun = (each: AppointmentWire): boolean =>
        each.status === 'confirmed' && Date.parse(each.startAt) <= nowMs;
      const { path, plan } = await bookedCase(client, 'on-site', (all) => all.some(begun));
      const first = plan.appointments.find(begun);
      return {
        path: `${path}/${first?.id}/done`,
        body: {},
        otherBody: { a: 1 },
        ifMatch: first?.version ?? 0,
      };
    }
    default:
      return null;
  }
}
