import type { Page } from '@playwright/test';
import type { Arrivals, DemandNeeds, InterpreterDemand } from '@/contract/arrivals';
import { addDays } from '@/lib/zoned-time';
import type * as z from 'zod/mini';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  openDoor,
  PEOPLE,
  press,
  rowAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';
import { anAppointment } from '@tests/conformance/appointment-samples';

/** The Monday of the world's moment. */
const MONDAY = '2026-11-23';
const WEEKS = [0, 7, 14, 21].map((days) => addDays(MONDAY, days));

const ask = <T>(page: Page, address: string): Promise<T> =>
  askAs(page, PEOPLE.supervisor, address) as Promise<T>;

/** The first hour of the coming weeks in which somebody must interpret, and for whom. */
async function busyHour(page: Page) {
  for (const week of WEEKS) {
    const query = `campus=rochester&week=${week}`;
    const { languages } = await ask<InterpreterDemand>(page, `/api/arrivals/interpreters?${query}`);
    for (const { language, cells } of languages) {
      const cell = cells.find(({ needed }) => needed > 0);
      if (cell === undefined) continue;
      const { date, hour } = cell;
      const { items } = await ask<z.output<typeof DemandNeeds>>(
        page,
        `/api/arrivals/needs?campus=rochester&date=${date}&hour=${hour}&language=${language}`,
      );
      const known = items.find((each) => each.known !== null)?.known;
      if (known) return { week, date, hour, language, reference: known.reference };
    }
  }
  throw new Error('Nobody is needed.');
}

/** A trip of another campus that comes to Rochester on this day. */
async function visitorOn(page: Page, date: string): Promise<string> {
  const row = await rowAs(page, PEOPLE.supervisor, 'stage=preparing&hold=off&campus=arizona');
  const startAt = `${date}T18:00:00.000Z`;
  await tellAs(page, PEOPLE.supervisor, `/api/cases/${row.reference}/appointments`, {
    method: 'POST',
    body: anAppointment(Date.parse(startAt), { startAt, needsInterpreter: false }),
  });
  return row.reference;
}

for (const [locale, way] of [
  ['en', 'mouse'],
  ['ar', 'keyboard'],
] as const) {
  test(`arrivals in ${locale} by ${way}: week, list behind a number, visit, hour of the demand, paper`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const busy = await busyHour(page);
    const told = await ask<Arrivals>(page, `/api/arrivals?campus=rochester&week=${busy.week}`);
    const visitor = await visitorOn(page, busy.date);
    for (const { row } of told.onSite.items) guard.keepPrivate(row.patientName);
    await enterAs(page, PEOPLE.supervisor, '/queues', way);

    // By the rail to this week; week by week to the busy one.
    await press(page, page.getByRole('link', { name: word('Arrivals') }), way);
    const campus = page.getByRole('navigation', { name: word('Campus') });
    await press(page, campus.getByRole('link').first(), way);
    await expect(campus.getByRole('link').first()).toHaveAttribute('aria-current', 'page');
    for (const week of WEEKS.slice(1, WEEKS.indexOf(busy.week) + 1)) {
      if (way === 'keyboard') await page.keyboard.press(']');
      else await page.getByRole('link', { name: word('Week after') }).click();
      await expect(page).toHaveURL(new RegExp(`week=${week}`));
    }

    // A number opens the list of the same. Of a week ahead nobody is called on site as a fact.
    const onSiteName = busy.week === WEEKS[0] ? 'On site' : 'On site, as planned';
    const onSite = page.getByRole('region', { name: word(onSiteName) }).first();
    const number = onSite.getByRole('heading').getByRole('link');
    await expect(onSite.getByRole('link', { name: /^IC-/ })).toHaveCount(told.onSite.items.length);
    await press(page, number, way);
    await expect(page.getByRole('table').first()).toHaveAttribute(
      'aria-rowcount',
      String(told.onSite.total + 1),
    );
    await page.goBack();

    const visits = page.getByRole('region', { name: word('Here for part of a trip') }).first();
    await expect(visits.getByRole('link', { name: visitor })).toBeVisible();

    // An hour of the demand opens its appointments; each leads to its case, and Back to the hour.
    const map = page.getByRole('table', { name: word('Interpreters by language and hour') });
    const day = page.getByRole('navigation', { name: word('Day') });
    await press(page, day.getByRole('link').nth(weekdayPlace(busy.date)), way);
    const cell = map.locator(`a[href*="hour=${busy.language}.${busy.hour}"]`);
    await press(page, cell, way);
    const hour = page.getByRole('list', { name: word('Appointments of this hour') });
    await press(page, hour.getByRole('link', { name: busy.reference }).first(), way);
    await expect(page).toHaveURL(new RegExp(`${busy.reference}/interpreters`));
    await page.goBack();
    await expect(hour.getByRole('link', { name: busy.reference }).first()).toBeVisible();
    await press(page, page.getByRole('link', { name: word('Table'), exact: true }), way);
    await expect(page.getByRole('table', { name: word('Interpreters by hour') })).toBeVisible();
    await expect(hour).toBeVisible();

    // The desk's paper names whoever comes for a part of the trip; the other one nobody by reference.
    await press(page, page.getByRole('link', { name: word('List for the desk') }), way);
    await expect(page.locator('.print-sheet')).toContainText(visitor);
    await press(page, page.getByRole('link', { name: word('Back to the arrivals') }), way);
    await press(page, page.getByRole('link', { name: word('List for the concierge') }), way);
    const sheet = page.locator('.print-sheet');
    await expect(sheet).toContainText(word('Pick-up and lodging'));
    await expect(sheet).not.toContainText('IC-2026');
    // On paper nothing of the screen is left.
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(page.getByRole('navigation', { includeHidden: true }).first()).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeHidden();
  });
}

/** The place of a date in its week, Monday first. */
function weekdayPlace(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}
