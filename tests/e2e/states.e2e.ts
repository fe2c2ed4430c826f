import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import {
  FAILURES,
  type Fault,
  faultNow,
  layFaultyNetwork,
  mendNetwork,
} from '@tests/support/faulty-network';
import { figure } from '@tests/support/figure';
import { follow } from '@tests/support/follow';
import { enterAs, openDoor, PEOPLE, rowAs, wordsIn } from '@tests/support/journey';
import { isFullRun } from '@tests/support/scale';

/** A state that a page can be in when its server does not do as it should, and what it says then. */
interface FailedState {
  readonly fault: Fault;
  readonly says: string;
}

const STATES: Readonly<Record<string, FailedState>> = {
  failed: {
    fault: { kind: 'refuse', status: 500, code: 'internal' },
    says: 'This page could not be shown',
  },
  offline: { fault: { kind: 'cut' }, says: 'The server cannot be reached' },
};
/** Offers no second try: nobody's role changes by asking again. */
const DENIED: Fault = { kind: 'refuse', status: 403, code: 'forbidden' };

/**
 * Each page with the request without which it shows nothing; or, a part of a page that fails while
 * the rest of it works (G1).
 */
const pagesOf = (
  reference: string,
): readonly { readonly path: string; readonly request: string; readonly part?: string }[] => [
  { path: '/queues', request: '/api/queues' },
  { path: '/queues/mexico-city', request: '/api/cases' },
  { path: `/cases/${reference}`, request: `/api/cases/${reference}` },
  {
    path: `/cases/${reference}/contacts`,
    request: `/api/cases/${reference}/contacts`,
    part: 'Contacts log',
  },
  {
    path: `/cases/${reference}/timeline`,
    request: `/api/cases/${reference}/events`,
    part: 'Timeline',
  },
];

const LOOKS = [
  ['ar', 'light'],
  ['en', 'dark'],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark'])[];

for (const [locale, scheme] of LOOKS.slice(0, isFullRun ? 2 : 1)) {
  test(`E1 in ${locale}, ${scheme}: each page loading, failed, offline and denied, and back`, async ({
    page,
    guard,
  }) => {
    guard.expectError(FAILURES);
    const word = wordsIn(locale);
    const brokenPart = (name: string): string =>
      word('{name} could not be shown. The rest of the page works.').replace('{name}', word(name));
    await layFaultyNetwork(page);
    await openDoor(page, { locale, scheme });
    const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
    await enterAs(page, PEOPLE.coordinator, '/queues');
    await page.getByRole('table').waitFor();
    const found: string[] = [];
    let looked = 0;
    const look = async (name: string): Promise<void> => {
      found.push(...(await barriersIn(page, name)));
      looked += 1;
    };

    for (const { path, request, part } of pagesOf(reference)) {
      const retry = page.getByRole('button', { name: word('Try again') }).first();
      await page.goto(path === '/queues' ? '/queues/peru' : '/queues');
      await page.getByRole('table').waitFor();
      await faultNow(page, request, { kind: 'silence' });
      await follow(page, path);
      const loading =
        part === undefined
          ? page.getByText(word('Loading the page'))
          : page.locator('main [aria-busy=true]').first();
      await expect(loading, `${path} loading`).toBeVisible();
      await look(`${path} loading`);

      await page.goto(path === '/queues' ? '/queues/peru' : '/queues');
      await page.getByRole('table').waitFor();
      const states = Object.entries(STATES);
      for (const [at, [name, { fault, says }]] of states.entries()) {
        await faultNow(page, request, fault);
        if (at === 0) await follow(page, path);
        else await retry.click();
        const sentence = page.getByText(part === undefined ? word(says) : brokenPart(part));
        await expect(sentence.first(), `${path} ${name}`).toBeVisible();
        // Pairwise: a state of a page is looked at by the program in one of the two looks.
        if ((at + looked) % 2 === 0 || isFullRun) await look(`${path} ${name}`);
      }
      await mendNetwork(page);
      await retry.click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('button', { name: word('Try again') })).toHaveCount(0);
    }
    await page.goto('/queues/peru');
    await page.getByRole('table').waitFor();
    await faultNow(page, '/api/queues', DENIED);
    await follow(page, '/queues');
    await expect(page.getByText(word('Your role does not open this page'))).toBeVisible();
    await look('/queues denied');
    figure('E1 axe over loading, failed, offline and denied pages', looked, found.length);
    expect(found).toEqual([]);
  });
}

test('G1 the next order of a list: waits over the rows that stand, fails in their place, comes when asked again', async ({
  page,
  guard,
}) => {
  guard.expectError(FAILURES);
  const word = wordsIn('es');
  await layFaultyNetwork(page);
  await openDoor(page, { locale: 'es' });
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  const main = page.getByRole('main');
  const cases = main.getByRole('row').locator('a[data-row-link]');
  const byPatient = main.getByRole('columnheader', { name: word('Patient') });
  const first = await cases.first().innerText();
  await cases.first().hover();
  // So far that nothing of the first window of rows is in the page.
  await page.mouse.wheel(0, 3_000);
  await expect(cases.filter({ hasText: first })).toHaveCount(0);
  const place = main.getByRole('region', { name: word('Cases') });
  const scrolledTo = () => place.evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolledTo();
  const reference = await cases.nth(8).innerText();
  const seen = cases.filter({ hasText: reference });
  const address = String(await seen.getAttribute('href'));

  await faultNow(page, '/api/cases', { kind: 'silence' });
  await byPatient.getByRole('button').click();
  // What is asked for shows at once, its rows when they are there.
  await expect(byPatient).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=patient/);
  await expect(
    main.getByText(word('Still waiting for the server. This page stays usable.')),
  ).toBeVisible();
  await expect(main.locator('[aria-busy=true]')).toBeVisible();
  // The old rows stay where they stand, and are not drawn anew for the next list, whose address would
  // be in their links.
  await expect(seen).toBeInViewport();
  await expect(seen).toHaveAttribute('href', address);
  expect(await scrolledTo()).toBe(before);

  await faultNow(page, '/api/cases', { kind: 'refuse', status: 500, code: 'internal' });
  const byStage = main.getByRole('columnheader', { name: word('Stage'), exact: true });
  await byStage.getByRole('button').click();
  const failed = main.getByText(word('The list could not be read. Your filters are kept.'));
  await expect(failed).toBeVisible();
  await mendNetwork(page);
  await main.getByRole('button', { name: word('Try again') }).click();
  await expect(failed).toBeHidden();
  await expect(byStage).toHaveAttribute('aria-sort', 'ascending');
  await expect(main.locator('[aria-busy=true]')).toHaveCount(0);
  // Another list begins at its beginning.
  expect(await scrolledTo()).toBe(0);

  // An address that was read by the page itself is read by its loader after a reload.
  await page.reload();
  await expect(byStage).toHaveAttribute('aria-sort', 'ascending');
});
