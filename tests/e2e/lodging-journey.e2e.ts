import type { Page } from '@playwright/test';
import type { CaseDetail } from '@/contract/case';
import { addDays } from '@/lib/zoned-time';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import {
  ALL_WALKS,
  askAs,
  type ChosenRow,
  enterAs,
  messageOf,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  walks,
  wordsIn,
} from '@tests/support/journey';

/** The two walks that the other journeys leave to the full run. */
const WALKS = walks(ALL_WALKS.slice(2));

/** A case that prepares, with nights for which it is ours to find a place. */
async function withoutLodging(page: Page): Promise<ChosenRow> {
  for (const row of await rowsAs(page, PEOPLE.supervisor, 'stage=preparing')) {
    // The first that fits is enough.
    const answer = await askAs(page, PEOPLE.supervisor, `/api/cases/${row.reference}`);
    const { progress } = (answer as CaseDetail).case;
    const gate = progress.failingGates.find((each) => each.gate === 'lodging-covered');
    if (gate?.on === 'office') return row;
  }
  throw new Error('Every party of the world sleeps somewhere.');
}

for (const [locale, way] of WALKS) {
  test(`lodging in ${locale} by ${way}: see the gap, offer, book, confirm, and the gate passes`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await withoutLodging(page);
    guard.keepPrivate(row.patientName);
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/lodging`, way);
    const runs = page.getByRole('list', { name: word('Nights, one run after the other') });
    await expect(runs).toContainText(word('No lodging', 'night'));

    await press(page, page.getByRole('button', { name: word('Offer a place…') }), way);
    const form = page.getByRole('form', { name: word('Offer a place') });
    // The offer begins near the campus of the night; the houses are those of the chosen one.
    const [campus, house] = ['Campus', 'House near the campus'].map((label) =>
      form.getByLabel(word(label), { exact: true }),
    );
    const needed = (await campus?.inputValue()) ?? '';
    await campus?.selectOption(needed === 'london' ? 'arizona' : 'london');
    await house?.selectOption({ index: 1 });
    await campus?.selectOption(needed);
    await expect(form.getByLabel(word('Name', 'lodging'), { exact: true })).toHaveValue('');
    await house?.selectOption({ index: 1 });
    const name = await form.getByLabel(word('Name', 'lodging'), { exact: true }).inputValue();
    const checkOut = form.getByLabel(word('Check-out'));
    const first = await form.getByLabel(word('First night')).inputValue();
    const last = await checkOut.inputValue();
    // Nights that run backwards are refused where they stand, and nothing is lost.
    await checkOut.fill(addDays(first, -1));
    const offer = form.getByRole('button', { name: word('Offer'), exact: true });
    await press(page, offer, way);
    await expect(checkOut).toBeFocused();
    expect(await barriersIn(page, 'the form of an offer')).toEqual([]);
    await expect(form).toContainText(word('The end lies before the beginning.'));
    await checkOut.fill(last);
    await press(page, offer, way);

    const options = page.getByRole('table', { name: word('Options') });
    await expect(options.getByRole('columnheader', { name })).toBeVisible();
    expect(await barriersIn(page, 'options side by side')).toEqual([]);
    const book = options.getByRole('button', {
      name: word('Book: {name}').replace('{name}', name),
    });
    await press(page, book, way);
    await expect(runs).toContainText(word('Not confirmed', 'night'));
    await expect(runs).not.toContainText(word('No lodging', 'night'));

    const confirm = page.getByRole('button', {
      name: word('Confirm: {name}').replace('{name}', name),
    });
    const told = messageOf(page, word, word('Confirmed: {name}').replace('{name}', name));
    await press(page, confirm, way);
    await expect(runs).not.toContainText(word('Not confirmed', 'night'));
    await press(page, told.getByRole('button', { name: word('Undo') }), way);
    await expect(runs).toContainText(word('Not confirmed', 'night'));
    await press(page, confirm, way);
    await expect(page.getByText(word('Every night is covered'))).toBeVisible();

    const toReadiness = page.getByRole('link', { name: word('Readiness', 'section'), exact: true });
    await press(page, toReadiness, way);
    const gate = page
      .getByRole('list', { name: word('Gates') })
      .getByRole('listitem')
      .filter({ hasText: word('Lodging covers every night', 'gate') });
    await expect(gate).toContainText(word('Passed', 'gate state'));
  });
}
