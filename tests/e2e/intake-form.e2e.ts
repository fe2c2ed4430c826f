import type { Locator, Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { inputMethodOf } from '@tests/support/input-method';
import {
  askAs,
  enterAs,
  openDoor,
  PEOPLE,
  press,
  rowAs,
  rowsAs,
  tabTo,
  wordsIn,
  type Way,
} from '@tests/support/journey';

/** What the API says of a patient, as far as a call repeats it. */
interface Known {
  readonly patient: {
    readonly name: { readonly given: string; readonly family: string };
    readonly birthOn: string;
  };
}

const field = (page: Page, path: string): Locator => page.locator(`[name="${path}"]`);
const saved = (page: Page, word: ReturnType<typeof wordsIn>): Locator =>
  page.getByText(new RegExp(word('Draft saved {when}').replace('{when}', '\\d\\d:\\d\\d')));

/** Gives a field a value: as a mouse does, or walked to by Tab and typed key by key. */
async function give(page: Page, path: string, value: string, way: Way): Promise<void> {
  const target = field(page, path);
  if (way === 'mouse') await target.fill(value);
  else {
    await tabTo(page, target);
    await page.keyboard.type(value);
  }
}

async function openForm(page: Page, person: string, locale: Locale = 'en'): Promise<void> {
  await openDoor(page, { locale });
  await enterAs(page, person, '/requests/new');
  await field(page, 'caller.name').waitFor();
}

test('a call of twelve minutes by keyboard: interrupted, reloaded, and the patient is known', async ({
  page,
  guard,
}) => {
  const word = wordsIn('en');
  const person = PEOPLE.liaisonOfGuatemala;
  await openDoor(page);
  const row = await rowAs(page, person, 'stage=records');
  const { patient } = (await askAs(page, person, `/api/cases/${row.reference}`)) as Known;
  const CALLER = 'Marisol Tzoc Ixcoy';
  guard.keepPrivate(CALLER, patient.name.family, 'Pain in the left hip');
  await enterAs(page, person, '/queues');
  // With the link comes its key.
  await page
    .getByRole('main')
    .getByRole('link', { name: word('New request') })
    .waitFor();
  await page.keyboard.press('c');
  await expect(field(page, 'caller.name')).toBeFocused();

  await give(page, 'caller.name', CALLER, 'keyboard');
  await tabTo(page, field(page, 'caller.relationship'));
  await page.keyboard.type('Son');
  await tabTo(page, field(page, 'caller.consent'));
  await page.keyboard.type('Giv');
  await give(page, 'patient.name.given', patient.name.given, 'keyboard');
  // A colleague asks something; the list of queues, and back by the unfinished request.
  await expect(saved(page, word)).toBeVisible();
  const address = page.url();
  await page.goto('/queues');
  await page
    .getByRole('main')
    .getByRole('link', { name: word('New request') })
    .click();
  await page.getByText('1 unfinished request of mine').click();
  await press(page, page.getByRole('link', { name: patient.name.given }), 'keyboard');
  await expect(page).toHaveURL(address);
  await expect(field(page, 'caller.name')).toHaveValue(CALLER);
  await expect(field(page, 'caller.relationship')).toHaveValue('child');

  await give(page, 'patient.name.family', patient.name.family, 'keyboard');
  const [year = '', month = '', day = ''] = patient.birthOn.split('-');
  await give(page, 'patient.birthOn', `${month}${day}${year}`, 'keyboard');
  const hints = page.getByRole('region', { name: word('Known already?') });
  await expect(hints).toContainText(row.reference);
  await expect(hints).toContainText(word('same birth date'));
  await press(
    page,
    hints.getByRole('button', { name: `Look at ${row.reference}` }).first(),
    'keyboard',
  );
  await expect(page.getByRole('complementary', { name: `Peek at ${row.reference}` })).toBeVisible();
  expect(await barriersIn(page)).toEqual([]);
  await press(
    page,
    hints.getByRole('button', { name: word('Same patient, new request') }).first(),
    'keyboard',
  );
  await expect(hints).toContainText(word('Another request of the patient of'));

  // The page is loaded again in the middle of the call, a moment after the last key.
  await give(page, 'caller.phone', '5550 1234', 'keyboard');
  await expect(page.getByText('+502 5550 1234')).toBeVisible();
  await page.reload();
  await expect(field(page, 'caller.phone')).toHaveValue('5550 1234');
  await expect(hints).toContainText(row.reference);

  await give(page, 'reason', 'Pain in the left hip', 'keyboard');
  await tabTo(page, field(page, 'lead'));
  await page.keyboard.type('Complex');
  await give(page, 'preferredFromOn', '02012027', 'keyboard');
  const visa = page.getByRole('status', { name: word('Visa') });
  await expect(visa).toContainText('180 days');
  await expect(visa).toContainText(word('At risk'));
  const missing = page.getByRole('region', { name: word('Missing for intake') });
  await press(page, missing.getByRole('button', { name: 'payer' }), 'keyboard');
  await expect(field(page, 'payer')).toBeFocused();
  await page.keyboard.type('Pat');
  await give(page, 'patient.language', 'Spanish', 'keyboard');
  await expect(missing).toContainText(word('Nothing: intake is complete'));

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/IC-\d{4}-\d{6}: request saved/).first()).toBeVisible();
  const open = page.getByRole('link', { name: word('Open the case') });
  await expect(open.or(page.locator('main header').first())).toBeVisible();
  if (await open.isVisible()) await press(page, open, 'keyboard');
  await expect(page).toHaveURL(/\/cases\/IC-/);
  await expect(page).not.toHaveURL(new RegExp(row.reference));
  await expect(page.getByRole('main')).toContainText(patient.name.family);
  // Nothing is left of the draft.
  await page.goto('/requests/new');
  await field(page, 'caller.name').waitFor();
  await expect(page.getByText(/unfinished request/)).toHaveCount(0);
});

for (const [locale, person, stages, name] of [
  ['zh', PEOPLE.coordinator, ['w', 'wang', 'wang x', 'wang xiao'], '王晓明'],
  ['ar', PEOPLE.coordinator, ['م', 'مح'], 'محمد'],
] as const) {
  test(`a request in ${locale} by mouse: a composition is never cut, refusals come to their fields`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    guard.keepPrivate(name);
    guard.expectError(/status of 422/);
    await openForm(page, person, locale);
    const own = field(page, 'patient.name.ownScript');
    await own.click();
    const method = await inputMethodOf(page);
    await method.begin(stages);
    await method.choose(name);
    await expect(own).toHaveValue(name);
    // Once more, and left in the middle for longer than a draft or a hint waits.
    await own.press('End');
    await method.begin(stages);
    await expect(saved(page, word)).toBeVisible();
    await expect(own).toHaveValue(name + (stages.at(-1) ?? ''));
    await method.choose(name);
    await expect(own).toHaveValue(name + name);
    await expect(saved(page, word)).toBeVisible();

    await give(
      page,
      'patient.residence',
      new Intl.DisplayNames(locale, { type: 'region' }).of('BR') ?? '',
      'mouse',
    );
    await own.click();
    await expect(field(page, 'office')).toHaveValue('direct');
    await expect(field(page, 'caller.timeZone')).toHaveValue('');
    await give(page, 'caller.phone', '12', 'mouse');
    await give(page, 'reason', 'sentinel: field invalid', 'mouse');
    const save = page.getByRole('button', { name: word('Save the request') });
    await save.click();
    await expect(field(page, 'caller.phone')).toBeFocused();
    await expect(field(page, 'caller.phone')).toHaveAttribute('aria-invalid', 'true');
    await give(page, 'caller.phone', '+55 11 95555 0101', 'mouse');
    await save.click();
    await expect(field(page, 'reason')).toBeFocused();
    await expect(field(page, 'reason')).toHaveAttribute('aria-invalid', 'true');
    expect(await barriersIn(page)).toEqual([]);
    await give(page, 'reason', 'Second opinion', 'mouse');
    await save.click();
    await expect(page).toHaveURL(/\/cases\/IC-/);
    await expect(page.getByRole('main')).toContainText(name + name);
  });
}

/** From now on nothing is answered: each request fails, or with `hang` waits until the next `fail`. */
const cutNetwork = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const real = globalThis.fetch;
    const failed = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
    const hanging: (() => void)[] = [];
    const hang = (): void => {
      globalThis.fetch = () =>
        new Promise((_, reject) => {
          hanging.push(() => reject(new TypeError('Failed to fetch')));
        });
    };
    const fail = (): void => {
      globalThis.fetch = failed;
      for (const one of hanging) one();
    };
    fail();
    Object.assign(globalThis, { hang, fail, comeBack: () => (globalThis.fetch = real) });
  });

const onNetwork = (page: Page, does: 'hang' | 'fail' | 'comeBack'): Promise<void> =>
  page.evaluate((name) => {
    (globalThis as unknown as Record<typeof name, () => void>)[name]();
  }, does);

test('without the server: the draft says so, the request waits, stands still, and goes by itself', async ({
  page,
  guard,
}) => {
  guard.keepPrivate('Otilia Canahui');
  await openForm(page, PEOPLE.liaisonOfGuatemala);
  await cutNetwork(page);
  await field(page, 'patient.name.family').fill('Otilia Canahui');
  await expect(page.getByText(/Draft not saved since/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the request' }).click();
  await expect(page.getByText(/The request is kept on this device/)).toBeVisible();
  await expect(field(page, 'patient.name.family')).toBeDisabled();
  expect(await barriersIn(page)).toEqual([]);
  // Taken back it can be changed, and sent again.
  await page.getByRole('button', { name: 'Take it back and change it' }).click();
  await field(page, 'reason').fill('Check-up');
  await page.getByRole('button', { name: 'Save the request' }).click();
  await expect(field(page, 'reason')).toBeDisabled();
  await onNetwork(page, 'comeBack');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page).toHaveURL(/\/cases\/IC-/);
  await expect(page.getByRole('main')).toContainText('Otilia Canahui');
});

test('taken back during an attempt: told so, and back in the form as soon as that has failed', async ({
  page,
  guard,
}) => {
  guard.keepPrivate('Otilia Canahui');
  await openForm(page, PEOPLE.liaisonOfGuatemala);
  await cutNetwork(page);
  await field(page, 'patient.name.family').fill('Otilia Canahui');
  await page.getByRole('button', { name: 'Save the request' }).click();
  await expect(page.getByText(/The request is kept on this device/)).toBeVisible();
  await onNetwork(page, 'hang');
  await page.getByRole('button', { name: 'Try now' }).click();
  await page.getByRole('button', { name: 'Take it back and change it' }).click();
  await expect(page.getByText('It is on its way, and taken back unless it arrives.')).toBeVisible();
  await expect(field(page, 'reason')).toBeDisabled();
  expect(await barriersIn(page)).toEqual([]);
  await onNetwork(page, 'fail');
  await field(page, 'reason').fill('Check-up of the hip');
  await expect(page.getByText(/waits to be sent/)).toBeHidden();
});

/** Every sending of a request arrives once, and no answer comes back; then nothing arrives any more. */
async function loseAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = globalThis.fetch;
    let hasArrived = false;
    globalThis.fetch = async (input, init) => {
      const { url, method } = new Request(input, init);
      if (method !== 'POST' || !new URL(url).pathname.endsWith('/api/requests')) {
        return real(input, init);
      }
      if (!hasArrived) await real(input, init);
      hasArrived = true;
      throw new TypeError('Failed to fetch');
    };
    Object.assign(globalThis, { comeBack: () => (globalThis.fetch = real) });
  });
}

for (const way of ['at once', 'after a reload'] as const) {
  test(`the answer is lost, a field changed, and sent again ${way}: one case, and no word is lost`, async ({
    page,
    guard,
  }) => {
    const person = PEOPLE.liaisonOfGuatemala;
    const NAME = 'Otilia Canahui';
    const casesOf = async (): Promise<number> =>
      (await rowsAs(page, person, `state=all&q=${encodeURIComponent(NAME)}`)).length;
    guard.keepPrivate(NAME, 'Check-up of the knee', 'Check-up of the hip');
    // Refused as the same request in other words; and the draft of what was saved is gone.
    guard.expectError(/status of (?:422|404)/);
    await openForm(page, person);
    await field(page, 'patient.name.family').fill(NAME);
    await field(page, 'reason').fill('Check-up of the knee');
    await loseAnswers(page);
    await page.getByRole('button', { name: 'Save the request' }).click();
    await expect(page.getByText(/The request is kept on this device/)).toBeVisible();
    await page.getByRole('button', { name: 'Take it back and change it' }).click();
    await field(page, 'reason').fill('Check-up of the hip');
    // The server ended the draft with the request; what is typed since goes on being kept.
    await expect(page.getByText(/Draft saved/)).toBeVisible();
    await expect(page.getByText(/no longer saved/)).toHaveCount(0);
    if (way === 'at once') {
      await onNetwork(page, 'comeBack');
    } else {
      await page.reload();
      await expect(field(page, 'reason')).toHaveValue('Check-up of the hip');
    }
    await page.getByRole('button', { name: 'Save the request' }).click();
    const head = page.getByRole('heading', { name: /This request was saved already, as IC-/ });
    await expect(head).toBeFocused();
    expect(await casesOf()).toBe(1);
    const row = page.getByRole('row', { name: /Reason for visit/ });
    await expect(row.getByRole('cell')).toHaveText(['Check-up of the knee', 'Check-up of the hip']);
    expect(await barriersIn(page)).toEqual([]);
    // Nothing is decided by looking: the form is there with what was typed.
    await page.getByRole('button', { name: 'Back to the form' }).click();
    await expect(field(page, 'reason')).toHaveValue('Check-up of the hip');
    await page.getByRole('button', { name: 'Save the request' }).click();
    await page.getByRole('button', { name: 'Save my changes to the case' }).click();
    await expect(page).toHaveURL(/\/cases\/IC-/);
    await expect(page.getByRole('main')).toContainText('Check-up of the hip');
    await expect(page.getByRole('main')).not.toContainText('Check-up of the knee');
    expect(await casesOf()).toBe(1);
    await enterAs(page, person, '/requests/new');
    await field(page, 'caller.name').waitFor();
    await expect(page.getByText(/unfinished request/)).toHaveCount(0);
  });
}

test('two tabs at one draft: the last state wins, the other is offered, another person sees none', async ({
  page,
  context,
}) => {
  await openForm(page, PEOPLE.liaisonOfGuatemala);
  await field(page, 'reason').fill('Of the first tab');
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  const address = page.url();
  const second = await context.newPage();
  await openDoor(second);
  await enterAs(
    second,
    PEOPLE.liaisonOfGuatemala,
    new URL(address).pathname + new URL(address).search,
  );
  await expect(field(second, 'reason')).toHaveValue('Of the first tab');
  await field(second, 'reason').fill('Of the second tab');
  await expect(page.getByText(/Changed in another tab/)).toBeVisible();
  await expect(field(page, 'reason')).toHaveValue('Of the first tab');
  await page.bringToFront();
  expect(await barriersIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show that state' }).click();
  await expect(field(page, 'reason')).toHaveValue('Of the second tab');
  await expect(page.getByText(/Changed in another tab/)).toHaveCount(0);

  const other = await context.newPage();
  await openDoor(other);
  await enterAs(other, PEOPLE.liaisonOfMexicoCity, '/requests/new');
  await field(other, 'caller.name').waitFor();
  await expect(other.getByText(/unfinished request/)).toHaveCount(0);
  await other.goto(address);
  await expect(field(other, 'reason')).toHaveValue('');
});

test('a name that is too long is told at its field, and looked up all the same', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const row = await rowAs(page, PEOPLE.liaisonOfGuatemala, 'stage=records');
  const { patient } = (await askAs(
    page,
    PEOPLE.liaisonOfGuatemala,
    `/api/cases/${row.reference}`,
  )) as Known;
  guard.keepPrivate(patient.name.family);
  await enterAs(page, PEOPLE.liaisonOfGuatemala, '/requests/new');
  await field(page, 'patient.name.given').fill(patient.name.given);
  await field(page, 'patient.birthOn').fill(patient.birthOn);
  const family = field(page, 'patient.name.family');
  // As a paste brings it, with what stood behind it.
  await family.fill(`${patient.name.family}${' '.repeat(300)}x`);
  const known = page.getByRole('region', { name: 'Known already?' });
  await expect(page.getByRole('main').getByText(/^\d+ characters too many$/)).toBeVisible();
  await expect(known.getByRole('listitem').first()).toContainText(patient.name.family);
  await expect(known.getByText('Could not be looked up')).toBeHidden();
});

test('a language that is in no list is asked about when the request is saved, and never dropped', async ({
  page,
}) => {
  const word = wordsIn('en');
  await openForm(page, PEOPLE.liaisonOfGuatemala);
  await field(page, 'patient.name.family').fill('Zhao');
  await field(page, 'patient.language').fill('Chinese');
  // By the key, from the field itself: nothing has left it yet.
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(field(page, 'patient.language')).toBeFocused();
  await expect(field(page, 'patient.language')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'patient.language')).toHaveValue('Chinese');
  await field(page, 'patient.language').fill('Simplified Chinese');
  await page.getByRole('button', { name: word('Save the request') }).click();
  await expect(page.locator('main header')).toContainText('Zhao');
  await expect(page.getByText('Simplified Chinese').first()).toBeVisible();
});
