import type { Page } from '@playwright/test';
import { askAs, type ChosenRow, PEOPLE, rowsAs, tellAs } from './journey';

/** A row of a list with what blocks its case. */
export interface Row extends ChosenRow {
  readonly blocker: {
    readonly what: {
      readonly kind: string;
      readonly missing?: readonly string[];
      readonly followUp?: string;
      readonly state?: string;
      readonly others?: number;
    };
  } | null;
}

interface Appointment {
  readonly id: string;
  readonly version: number;
  readonly clinic: string;
  readonly campus: string;
  readonly building: string;
  readonly room: string | null;
  readonly startAt: string;
  readonly minutes: number;
}

/** The first case of a list that fits. */
export async function choose(
  page: Page,
  person: string,
  query: string,
  fits: (row: Row) => boolean,
): Promise<Row> {
  const row = ((await rowsAs(page, person, query)) as readonly Row[]).find(fits);
  if (!row) throw new Error(`${person} sees no fitting case with ${query}.`);
  return row;
}

/** A follow-up whose claim is ready to be filed. */
export async function claimedCase(page: Page): Promise<ChosenRow> {
  for (const row of await rowsAs(page, PEOPLE.supervisor, 'stage=follow-up')) {
    const { followUps } = (await askAs(
      page,
      PEOPLE.supervisor,
      `/api/cases/${row.reference}/plan`,
    )) as { followUps: readonly { kind: string; state: string }[] };
    if (followUps.some(({ kind, state }) => kind === 'insurance' && state === 'gathered'))
      return row;
  }
  throw new Error('No claim is ready to be filed.');
}

/** A colleague moves the appointment by an hour, which its interpreter does not know. */
export async function moveByAnHour(
  page: Page,
  reference: string,
  clinic: string,
  colleague: string = PEOPLE.supervisor,
): Promise<void> {
  const { appointments } = (await askAs(
    page,
    PEOPLE.supervisor,
    `/api/cases/${reference}/plan`,
  )) as { appointments: readonly Appointment[] };
  const held = appointments.find((one) => one.clinic === clinic);
  if (!held) throw new Error('The appointment was not offered.');
  const { id, version, campus, building, room, minutes } = held;
  const startAt = new Date(Date.parse(held.startAt) + 3_600_000).toISOString();
  await tellAs(page, colleague, `/api/cases/${reference}/appointments/${id}/move`, {
    method: 'POST',
    body: { campus, building, room, startAt, minutes },
    version,
  });
}
