import { expect, test } from '@tests/support/e2e';
import type { Page } from '@playwright/test';
import { newIdAt } from '@/lib/new-id';
import { campusOf } from '@/reference/campuses';
import type { CampusCode } from '@/reference/codes';
import {
  askAs,
  doAs,
  enterAs,
  messageOf,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';

const WHO = PEOPLE.supervisor;
const NOTE = 'Ezequiel waits at the second exit';

interface Plan {
  readonly legs: readonly object[];
  readonly papers: readonly {
    readonly id: string;
    readonly version: number;
    readonly caseId: string;
    readonly travellerId: string;
    readonly visa: string;
  }[];
  readonly appointments: readonly { readonly startAt: string; readonly campus: CampusCode }[];
}

/** The visa of one of them is still to be asked for: an invitation is for nobody who has one. */
const withoutVisa = (
  page: Page,
  reference: string,
  { id, version, caseId: _case, travellerId: _traveller, ...papers }: Plan['papers'][number],
) =>
  tellAs(page, WHO, `/api/cases/${reference}/papers/${id}/edit`, {
    method: 'POST',
    version,
    body: { ...papers, visa: 'to-start', visaFromOn: null, visaToOn: null },
  });

/** A departure that only lacks its flights among what travel asks for. */
async function withoutFlights(page: Page) {
  for (const row of await rowsAs(page, WHO, 'stage=preparing&hold=off')) {
    const plan = (await askAs(page, WHO, `/api/cases/${row.reference}/plan`)) as Plan;
    const starts = plan.appointments.map(({ startAt }) => startAt).toSorted();
    const invited = plan.papers.find(({ visa }) => visa !== 'not-needed');
    const campus = plan.appointments[0]?.campus;
    if (plan.legs.length === 0 && campus !== undefined && invited) {
      await withoutVisa(page, row.reference, invited);
      return { ...row, starts, airport: campusOf(campus).airports[0] ?? '' };
    }
  }
  throw new Error('Everybody has flights');
}

/** A departure of one person to whom the campus's country has given its visa. */
async function withVisa(page: Page) {
  for (const row of await rowsAs(page, WHO, 'stage=preparing&hold=off&campus=rochester')) {
    const plan = (await askAs(page, WHO, `/api/cases/${row.reference}/plan`)) as Plan;
    const starts = plan.appointments.map(({ startAt }) => startAt).toSorted();
    const [papers, ...more] = plan.papers;
    if (papers?.visa === 'granted' && more.length === 0 && starts.length > 0) {
      return { ...row, starts };
    }
  }
  throw new Error('Nobody who travels alone has a visa');
}

const dayOf = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);

for (const [locale, way] of JOURNEYS) {
  test(`travel in ${locale} by ${way}: add flights, the gate passes, undo, log the invitation`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const { reference, patientName, starts, airport } = await withoutFlights(page);
    guard.keepPrivate(patientName, NOTE);
    await enterAs(page, WHO, `/cases/${reference}/travel`, way);
    const checks = page.getByRole('list', { name: word('Checks') });
    await expect(checks).toContainText(word('No flight is booked'));

    const form = page.getByRole('form', { name: word('Add a flight') });
    const add = async (from: string, to: string, on: string): Promise<void> => {
      await press(page, page.getByRole('button', { name: word('Add a flight…') }), way);
      await form.getByLabel(word('Airline'), { exact: true }).fill('dl');
      await form.getByLabel(word('Flight number')).fill('150');
      await form.getByLabel(word('From airport')).fill(from);
      await form.getByLabel(word('Departs on')).fill(on);
      await form.locator('input[type=time]').first().fill('07:30');
      await form.getByLabel(word('To airport')).fill(to);
      await form.getByLabel(word('Arrives on')).fill(on);
      await form.locator('input[type=time]').last().fill('06:30');
    };
    const send = () => press(page, form.getByRole('button', { name: word('Add the flight') }), way);
    await add('qqq', 'atl', dayOf(starts[0] ?? '', -2));
    await send();
    await expect(form).toContainText(
      word('This airport is not known. Use the three letters on the ticket.'),
    );
    // From Tokyo it lands before it departs, by the clocks: somebody must be sure.
    await form.getByLabel(word('From airport')).fill('nrt');
    await send();
    const sure = form.getByRole('checkbox', { name: word('The dates and times are meant so') });
    await expect(sure).toBeFocused();
    await page.keyboard.press('Space');
    await send();
    const out = page.getByRole('list', { name: word('Way out', 'flight') });
    await expect(out).toContainText('DL 150');
    await expect(checks).toContainText(word('Not everybody has a flight home'));
    const elsewhere = word('The way out ends at no airport of the campus');
    await expect(checks).toContainText(elsewhere);
    // Both flights are told with the same words.
    const told = messageOf(page, word, word('Flight added'));
    await press(page, told.getByRole('button', { name: word('Close') }), way);
    await expect(told).toBeHidden();

    // It only lands where they change planes: the next flight leads on, once it is paid for.
    await add('atl', airport, dayOf(starts[0] ?? '', -1));
    await form.locator('input[type=time]').last().fill('10:30');
    await form.getByLabel(word('Way', 'flight')).selectOption('out');
    await form.getByLabel(word('State')).selectOption('planned');
    await send();
    await expect(checks).toContainText(word('A flight is planned and not booked'));
    await expect(checks).not.toContainText(elsewhere);
    await press(page, told.getByRole('button', { name: word('Close') }), way);
    const paid = word('Booked: {name}').replace('{name}', 'DL 150');
    await press(page, out.getByRole('button', { name: paid }), way);
    await expect(checks).not.toContainText(word('A flight is planned and not booked'));

    await add(airport, 'mia', dayOf(starts.at(-1) ?? '', 2));
    await form.locator('input[type=time]').last().fill('09:30');
    await send();
    const back = page.getByRole('list', { name: word('Way back', 'flight') });
    await expect(back).toContainText('DL 150');
    await expect(checks).not.toContainText(word('Not everybody has a flight home'));
    const { case: record } = (await askAs(page, WHO, `/api/cases/${reference}`)) as {
      case: { progress: { failingGates: readonly { gate: string }[] } };
    };
    expect(record.progress.failingGates.map(({ gate }) => gate)).not.toContain('flights-booked');
    await press(page, told.getByRole('button', { name: word('Undo') }), way);
    await expect(checks).toContainText(word('Not everybody has a flight home'));

    // Rebooked to another day it lands on another day as well, and that is typed once.
    const change = page.getByRole('form', { name: word('Change the flight') });
    await press(page, out.getByRole('button', { name: /DL 150/ }).last(), way);
    await press(page, page.getByRole('menuitem', { name: word('Change…') }), way);
    const landsOn = change.getByLabel(word('Arrives on'));
    const before = dayOf(await landsOn.inputValue(), 1);
    await change
      .getByLabel(word('Departs on'))
      .fill(dayOf(await change.getByLabel(word('Departs on')).inputValue(), 1));
    await expect(landsOn).toHaveValue(before);
    await press(page, change.getByRole('button', { name: word('Cancel') }), way);

    await press(page, page.getByRole('button', { name: word('Change what is on the way') }), way);
    const trip = page.getByRole('form', { name: word('Change the journey') });
    await trip.getByLabel(word('Pick-up at the airport')).selectOption('arranged');
    await trip.getByLabel(word('Who meets them')).fill(NOTE);
    await press(page, trip.getByRole('button', { name: word('Save') }), way);
    await expect(page.getByText(NOTE)).toBeVisible();

    await press(page, page.getByRole('link', { name: word('Invitation letter…') }), way);
    const sheet = page.getByRole('article', { name: 'Invitation for medical treatment' });
    // Beside English in the patient's language, whatever that of the page is.
    await expect(sheet).toContainText(patientName);
    await expect(sheet).toContainText('Invitación para tratamiento médico');
    await press(page, page.getByRole('button', { name: word('Log as sent') }), way);
    const steps = page.getByRole('region', { name: word('Way to the visa') });
    const [said = ''] = word('The letter went out on {0}.').split('{0}');
    await expect(steps).toContainText(said);
    // The list of those who have none yet runs as the page does, whatever name it begins with.
    const named = steps.getByRole('listitem').getByText(patientName).first();
    await expect(named).toHaveCSS('direction', locale === 'ar' ? 'rtl' : 'ltr');
  });

  test(`a second country in ${locale} by ${way}: its visa stops the departure, by name, until it is there`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const { reference, patientName, starts } = await withVisa(page);
    guard.keepPrivate(patientName);
    const last = Date.parse(starts.at(-1) ?? '');
    await doAs(page, WHO, `/api/cases/${reference}/appointments`, {
      id: newIdAt(last),
      kind: 'consultation',
      specialty: null,
      campus: 'london',
      clinic: 'Second look',
      building: 'london-garden',
      room: null,
      startAt: `${new Date(last + 5 * 86_400_000).toISOString().slice(0, 10)}T10:00:00.000Z`,
      minutes: 60,
      needsInterpreter: false,
      language: null,
      mode: null,
      preparation: null,
    });
    const countries = new Intl.DisplayNames(locale, { type: 'region' });
    const [there = '', here = ''] = ['GB', 'US'].map((code) => countries.of(code));
    await enterAs(page, WHO, `/cases/${reference}/readiness`, way);
    const unknown = `${there} · ${word('Nobody has said who needs a visa')}`;
    await expect(page.getByRole('main')).toContainText(unknown);
    await page.goto(`/cases/${reference}/travel`);
    const party = page.getByRole('region', { name: word('Travel party') });
    await expect(party).toContainText(here);

    const change = party.getByRole('button', {
      name: word('Change the papers of {0}').replace('{0}', patientName),
    });
    await press(page, change, way);
    const visa = page.getByRole('group', { name: there });
    await visa.getByLabel(word('Visa'), { exact: true }).selectOption('granted');
    await visa.getByLabel(word('Visa valid from')).fill('2026-01-01');
    await visa.getByLabel(word('Visa valid until')).fill('2025-01-01');
    const form = page.getByRole('form');
    await press(page, form.getByRole('button', { name: word('Save') }), way);
    const until = visa.getByLabel(word('Visa valid until'));
    await expect(until).toHaveAttribute('aria-invalid', 'true');
    await until.fill('2031-01-01');
    await press(page, form.getByRole('button', { name: word('Save') }), way);
    const checks = page.getByRole('list', { name: word('Checks') });
    await expect(checks).not.toContainText(unknown);
    await page.reload();
    await expect(party.getByRole('row').nth(1)).toContainText(there);
    await expect(checks).not.toContainText(unknown);
  });
}
