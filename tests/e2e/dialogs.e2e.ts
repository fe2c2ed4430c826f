import type { Locator, Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import type { MergePreview } from '@/contract/merge';
import { newIdAt } from '@/lib/new-id';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { faultNow, layFaultyNetwork, mendNetwork } from '@tests/support/faulty-network';
import { figure } from '@tests/support/figure';
import {
  askAs,
  doAs,
  enterAs,
  openDoor,
  PEOPLE,
  rowsAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';
import { isFullRun } from '@tests/support/scale';

/** Where a person wants to see the states, pictures of them go into this folder. */
const PICTURES = process.env['PICTURES'];
const DESK = { width: 1440, height: 900 };
/** A screen of 1280×1024 at 400 %, and as narrow as a page may ever become (WCAG 1.4.10). */
const NARROW = { width: 320, height: 256 };
const NOW_MS = Date.parse('2026-11-24T16:00:00Z');
const DAY_MS = 86_400_000;

type Word = ReturnType<typeof wordsIn>;

/** Looks at the state that the page is in: barriers, and nothing out of reach where it is narrow. */
class Looks {
  readonly #page: Page;
  readonly #prefix: string;
  readonly barriers: string[] = [];
  readonly unreachable: string[] = [];
  count = 0;

  constructor(page: Page, prefix: string) {
    this.#page = page;
    this.#prefix = prefix;
  }

  /** @param part what opened: a dialog, a panel, a band; it is what must fit when narrow. */
  async at(name: string, part: Locator): Promise<void> {
    await expect(part, name).toBeVisible();
    this.count += 1;
    // What is scrolled half beneath the head of a page is no smaller for it.
    await this.#page.evaluate(() => scrollTo(0, 0));
    await this.#picture(name);
    this.barriers.push(...(await barriersIn(this.#page, name)));
    await this.#page.setViewportSize(NARROW);
    // What opens beside its button finds its new place with the next frame.
    await this.#page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    this.unreachable.push(...(await part.evaluate(outOfReach)).map((what) => `${name}: ${what}`));
    if (PICTURES !== undefined) {
      await this.#page.setViewportSize({ width: 390, height: 844 });
      await this.#picture(`${name} 390`);
    }
    await this.#page.setViewportSize(DESK);
  }

  async #picture(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    const path = `${PICTURES}/${this.#prefix}-${name.replaceAll(' ', '-')}.png`;
    await this.#page.screenshot({ path });
  }
}

/** What scrolls sideways in a part of the page, and which of its controls no scrolling brings up. */
function outOfReach(part: Element): readonly string[] {
  const wrong: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push('the page scrolls sideways');
  const box = part.closest('dialog, .popover') ?? part;
  if (box.scrollWidth > box.clientWidth + 1) wrong.push(`${box.tagName} scrolls sideways`);
  for (const control of part.querySelectorAll('button, input, select, textarea, a[href]')) {
    if (control.checkVisibility() && !control.closest('.visually-hidden')) {
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const isIn = left >= -1 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isOnTop = hit !== null && (control.contains(hit) || hit.closest('label') !== null);
      if (!isIn || !isOnTop) {
        wrong.push(
          `${control.tagName} ${(control.getAttribute('name') ?? control.textContent).slice(0, 40)}`,
        );
      }
    }
  }
  return wrong;
}

interface Walk {
  readonly page: Page;
  readonly other: Page;
  readonly word: Word;
  readonly looks: Looks;
}

const boss = PEOPLE.supervisor;

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The list: what is selected, asked, answered and saved. */
async function walkList({ page, other, word, looks }: Walk): Promise<void> {
  await enterAs(page, boss, '/queues/all?hold=off');
  const boxes = page.getByRole('table').getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: word('Selected cases') });
  await looks.at('selection', bar);
  const dialog = page.getByRole('dialog');
  await bar.getByRole('button', { name: word('Ask for records…') }).click();
  await looks.at('bulk ask', dialog);
  await closeDialog(page);

  const reference = await page
    .locator('tr[data-selected]')
    .first()
    .getByRole('link')
    .first()
    .innerText();
  const hold = { reason: 'Visa', waitingOn: 'consulate', reviewOn: '2026-12-09' };
  await bar.getByRole('button', { name: word('Put on hold…') }).click();
  await looks.at('bulk hold', dialog);
  await doAs(other, PEOPLE.coordinator, `/api/cases/${reference}/hold`, hold);
  await dialog.getByLabel(word('Waiting on')).selectOption('sponsor');
  await dialog.getByLabel(word('Reason')).fill('Letter of guarantee');
  await dialog.locator('button[type=submit]').click();
  await looks.at(
    'bulk answer',
    page.getByRole('region', { name: word('What became of the cases') }),
  );

  const views = page.getByRole('button', { name: word('Views') });
  await views.click();
  await page.getByRole('menuitem', { name: word('Save this list as a view…') }).click();
  await dialog.getByRole('textbox').fill('Second opinions that wait for the embassy of Qatar');
  await looks.at('view name', dialog);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
  await page
    .getByRole('button', { name: /Second opinions/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: word('Arrange views…') }).click();
  await looks.at('arrange views', dialog);
  await closeDialog(page);
}

/** A case: what waits, what was refused, and two values for one field. */
async function walkOutbox({ page, other, word, looks }: Walk, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}`);
  const edit = word('Edit: {title}').replace('{title}', word('Request'));
  await page.getByRole('button', { name: edit, exact: true }).click();
  const form = page.getByRole('form', { name: word('Request') });
  await form.getByLabel(word('Reason for visit')).fill('A second opinion on the left hip');
  await faultNow(page, '/api/.*', { kind: 'cut' });
  await form.getByRole('button', { name: word('Save'), exact: true }).click();
  const opener = page.getByRole('banner').getByRole('button', { expanded: false }).first();
  await expect(opener).toContainText(/\d|واحد/);
  await opener.click();
  const panel = page.getByRole('dialog', { name: word('Outbox') });
  await looks.at('outbox waiting', panel);
  await doAs(
    other,
    PEOPLE.coordinator,
    `/api/cases/${reference}`,
    { reason: 'What the colleague heard' },
    'PATCH',
  );
  await mendNetwork(page);
  // It goes by itself, a few seconds after the server is back.
  const refused = panel.getByRole('region', { name: word('Refused') });
  await expect(refused).toBeVisible();
  await looks.at('outbox refused and sent', panel);
  await refused.getByRole('link', { name: reference }).click();
  const conflict = page.getByRole('alert').filter({ has: page.getByRole('radio') });
  await looks.at('conflict', conflict);
  await conflict.getByRole('button', { name: word('Keep the chosen values') }).click();
  await expect(conflict).toHaveCount(0);
}

/** What has consequences for a case. */
async function walkDialogs({ page, other, word, looks }: Walk, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}`);
  const dialog = page.getByRole('dialog');
  const open = async (item: string): Promise<void> => {
    await page
      .locator('main header')
      .getByRole('button', { name: word('More') })
      .click();
    await page.getByRole('menuitem', { name: word(item) }).click();
  };
  for (const [name, item] of [
    ['hold', 'Put on hold…'],
    ['assign', 'Assign…'],
    ['transfer', 'Transfer…'],
    ['find a duplicate', 'Duplicate or linked case…'],
    ['close', 'Close the case…'],
  ] as const) {
    await open(item);
    await looks.at(name, dialog);
    await closeDialog(page);
  }
  await open('The patient has died…');
  await dialog.locator('button[type=submit]').click();
  await expect(dialog.getByRole('heading', { level: 3 })).toBeVisible();
  await looks.at('death', dialog);
  await closeDialog(page);

  for (const day of [7, 6, 5, 4, 1]) {
    await tellAs(other, PEOPLE.coordinator, `/api/cases/${reference}/contacts`, {
      method: 'POST',
      body: {
        id: newIdAt(NOW_MS - day * DAY_MS),
        at: new Date(NOW_MS - day * DAY_MS).toISOString(),
        way: 'phone',
        direction: 'outgoing',
        party: 'caller',
        isReached: false,
        summary: 'No answer',
        nextContactAt: null,
      },
    });
  }
  const notNow = page.getByRole('button', { name: word('Not now…') });
  await looks.at('proposal', page.locator('.banner').filter({ has: notNow }));
  await notNow.click();
  await looks.at('turn a proposal down', dialog);
  await closeDialog(page);
}

/** The patient is known already: hinted while typing, noted on the case, merged and taken back. */
async function walkDuplicates({ page, other, word, looks }: Walk, of: string): Promise<void> {
  const known = (await askAs(other, boss, `/api/cases/${of}`)) as {
    case: { caller: object };
    patient: Record<string, unknown> & { name: { given: string; family: string } };
  };
  const { id: _id, version: _version, diedOn: _diedOn, ...patient } = known.patient;
  await page.goto('/requests/new');
  const type = (name: string, text: string): Promise<void> =>
    page.locator(`[name="${name}"]`).fill(text);
  await type('patient.name.given', patient.name.given);
  await type('patient.name.family', patient.name.family);
  await type('patient.birthOn', String(patient['birthOn']));
  const hint = page.getByRole('region', { name: word('Known already?') });
  await expect(hint).toContainText('IC-');
  await looks.at('duplicate hint', hint);

  const created = (await tellAs(other, PEOPLE.liaisonOfGuatemala, '/api/requests', {
    method: 'POST',
    body: {
      id: newIdAt(NOW_MS),
      relation: { kind: 'new-patient' },
      office: 'guatemala',
      campus: null,
      channel: 'phone',
      facilitator: null,
      caller: known.case.caller,
      patient: { ...patient, passportNumber: null },
      homePhysician: null,
      party: [],
      disclosure: { patientUnaware: false, safeFrom: null, safeTo: null, note: null },
      reason: 'Second opinion',
      summary: null,
      specialties: ['neurology'],
      preferredFromOn: null,
      preferredToOn: null,
      urgency: 'routine',
      urgencyCriterion: 'second-opinion',
      payer: 'self',
      needsInterpreter: true,
    },
  })) as { detail: { case: { reference: string } } };
  const { reference } = created.detail.case;
  await page.goto(`/cases/${reference}`);
  const compare = page.getByRole('link', { name: word('Compare') });
  await expect(compare).toBeVisible();
  await looks.at('duplicate note', page.locator('.banner').filter({ has: compare }));

  const preview = (await askAs(
    other,
    boss,
    `/api/cases/${of}/merge-preview?other=${reference}`,
  )) as MergePreview;
  await tellAs(other, boss, `/api/cases/${of}/merge`, {
    method: 'POST',
    version: preview.into.case.version,
    body: {
      other: reference,
      patientVersion: preview.into.patient.version,
      otherVersion: preview.other.case.version,
      otherPatientVersion: preview.other.patient.version,
      choices: Object.fromEntries(
        preview.fields.map(({ name, options }) => [name, options[0] ?? 'into']),
      ),
    },
  });
  await page.getByRole('button', { name: word('Take the merge back…') }).click();
  await looks.at('un-merge', page.getByRole('dialog'));
  await closeDialog(page);
}

const LOOKS = [
  ['ar', 'dark'],
  ['en', 'light'],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark'])[];

for (const [locale, scheme] of LOOKS.slice(0, isFullRun || PICTURES !== undefined ? 2 : 1)) {
  test(`E1 and E3 in ${locale}, ${scheme}: what opens, waits, is refused or asks`, async ({
    page,
    context,
    guard,
  }) => {
    guard.expectError(/status of (404|409|412)|Failed to fetch/);
    const other = await context.newPage();
    await layFaultyNetwork(page);
    await openDoor(page, { locale, scheme });
    await openDoor(other);
    const looks = new Looks(page, locale);
    const walk: Walk = { page, other, word: wordsIn(locale), looks };
    await walkList(walk);
    const mine = await rowsAs(other, PEOPLE.coordinator, 'stage=contacting&hold=off');
    const [first] = mine.map(({ reference }) => reference);
    const [spanish] = await rowsAs(other, boss, 'stage=records&language=es&office=guatemala');
    const [second] = await rowsAs(other, PEOPLE.coordinator, 'stage=new&hold=off');
    if (!first || !second || !spanish) throw new Error('Three open cases are needed.');
    await walkOutbox(walk, first);
    await walkDialogs(walk, second.reference);
    await walkDuplicates(walk, spanish.reference);
    figure('E1 axe over dialogs, panels and notes', looks.count, looks.barriers.length);
    figure('E3 dialogs and panels at 320 px and 400 %', looks.count, looks.unreachable.length);
    expect(looks.barriers).toEqual([]);
    expect(looks.unreachable).toEqual([]);
  });
}
