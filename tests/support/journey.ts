import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { isFullRun } from './scale';
import { askUntouchedWorld } from './untouched-world';

/** The world of a journey: its moment, its size, and nobody else at work in it. */
const WORLD = 'now=2026-11-24T16:00:00Z&cases=300&simulator=off';

/** People of the demo by what they may do. */
export const PEOPLE = {
  coordinator: 'Marta Lindqvist',
  otherCoordinator: 'Dale Hoverud',
  supervisor: 'Ruth Halvorsen',
  liaisonOfMexicoCity: 'Leticia Oropeza Nájera',
  liaisonOfGuatemala: 'Ingrid Sandoval Xicay',
} as const;

/** How a journey is walked. */
export type Way = 'mouse' | 'keyboard';

type Walk = readonly [Locale, Way];

/** Each language and each way once. */
export const ONCE_EACH: readonly Walk[] = [
  ['en', 'keyboard'],
  ['ar', 'mouse'],
];

/** Each language in each way. */
export const ALL_WALKS: readonly Walk[] = [...ONCE_EACH, ['en', 'mouse'], ['ar', 'keyboard']];

/** These walks in `npm test`, all of them in the full run. */
export const walks = (quick: readonly Walk[]): readonly Walk[] => (isFullRun ? ALL_WALKS : quick);

/** In `npm test` each language and each way once. */
export const JOURNEYS: readonly Walk[] = walks(ONCE_EACH);

/** What a list of the API says of a case, as far as a journey chooses by it. */
export interface ChosenRow {
  readonly reference: string;
  readonly office: string;
  readonly stage: string;
  readonly ownerId: string | null;
  readonly patientName: string;
  /** Codes, the lead's first. */
  readonly specialties: readonly string[];
  /** A hand-off that waits for an answer. */
  readonly handOff: unknown;
}

/** Pages that are to open in the journey's world and have not loaded anything yet. */
const atDoor = new WeakSet<Page>();

/**
 * Lets a page open in the journey's world, in a language and a colour scheme. It loads when somebody
 * enters: a document costs more than a second, and what a journey chooses by can be asked without.
 */
export async function openDoor(
  page: Page,
  { locale = 'en', scheme = 'light' }: { locale?: Locale; scheme?: 'light' | 'dark' } = {},
): Promise<void> {
  await page.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('language', language);
      localStorage.setItem('theme', theme);
    },
    [locale, scheme] as const,
  );
  atDoor.add(page);
}

/** Loads the sign-in page of the journey's world, for who wants to see it or needs its server. */
export async function showDoor(page: Page): Promise<void> {
  atDoor.delete(page);
  await page.goto(`/sign-in?${WORLD}`);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
}

/**
 * Signs in through the page and waits for the address. The tab is in front then: one behind another is
 * drawn once a second, and every press in it would wait for that.
 */
export async function enterAs(
  page: Page,
  person: string,
  to = '/queues',
  way: Way = 'mouse',
): Promise<void> {
  await page.bringToFront();
  const world = atDoor.delete(page) ? `${WORLD}&` : '';
  await page.goto(`/sign-in?${world}next=${encodeURIComponent(to)}`);
  const main = page.getByRole('main');
  // By keyboard one does not walk past everybody.
  if (way === 'keyboard') await type(page, main.getByRole('searchbox'), person, way);
  await press(page, main.getByRole('button', { name: person }).first(), way);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Presses by mouse, or walks to it by Tab and presses Enter. */
export async function press(page: Page, target: Locator, way: Way): Promise<void> {
  await expect(target).toBeVisible();
  if (way === 'mouse') await target.click();
  else {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  }
}

/** Walks by Tab alone until the target has the focus; fails where it cannot be reached. */
export async function tabTo(page: Page, target: Locator, limit = 300): Promise<void> {
  await expect(target).toBeVisible();
  // Looked up once and not at each of a hundred steps; anew where the page has drawn it anew.
  let element = await target.elementHandle();
  for (let step = 0; step < limit; step += 1) {
    const state = await element?.evaluate((one) =>
      one.isConnected ? one === document.activeElement : null,
    );
    if (state === true) return;
    if (state === false) await page.keyboard.press('Tab');
    else element = await target.elementHandle();
  }
  throw new Error(`The focus never came to ${String(target)}.`);
}

/** Types into a field by keyboard alone, or fills it as a person with a mouse does. */
export async function type(page: Page, field: Locator, text: string, way: Way): Promise<void> {
  if (way === 'mouse') await field.fill(text);
  else {
    await tabTo(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  }
}

/** What is sent to the API beside its address. */
interface Told {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  readonly version?: number;
}

/** Speaks to the API in the page's world as a person. @throws where the answer is a refusal. */
export async function tellAs(
  page: Page,
  person: string,
  address: string,
  told: Told,
): Promise<unknown> {
  if (atDoor.has(page)) {
    const isUntouched = page
      .context()
      .pages()
      .every((one) => one.url() === 'about:blank');
    if (isUntouched && told.method === 'GET') return askUntouchedWorld(WORLD, person, address);
    await showDoor(page);
  }
  return page.evaluate(
    async ([name, target, { method, body, version }]) => {
      const headers = (): Record<string, string> => ({
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      });
      const people = (await (await fetch('/api/demo/people')).json()) as {
        items: readonly { id: string; name: string }[];
      };
      const personId = people.items.find((one) => one.name === name)?.id;
      const signedIn = await fetch('/api/session', {
        method: 'POST',
        headers: headers(),
        body: JSON.stringify({ personId }),
      });
      const { token } = (await signedIn.json()) as { token: string };
      const answer = await fetch(target, {
        method,
        headers: {
          ...(method === 'GET' ? {} : headers()),
          authorization: `Bearer ${token}`,
          ...(version === undefined ? {} : { 'if-match': `"v${String(version)}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${target}: ${String(answer.status)} ${await answer.text()}`);
      return (await answer.json()) as unknown;
    },
    [person, address, told] as const,
  );
}

/** Asks the API in the page's world as a person, to choose rows by what they hold. */
export function askAs(page: Page, person: string, address: string): Promise<unknown> {
  return tellAs(page, person, address, { method: 'GET' });
}

/** Gives a command to the API in the page's world as a person, as if a colleague did it meanwhile. */
export async function doAs(
  page: Page,
  person: string,
  address: string,
  body: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<void> {
  const reference = /IC-\d{4}-\d{6}/.exec(address)?.[0] ?? '';
  const seen = (await askAs(page, person, `/api/cases/${reference}`)) as {
    case: { version: number };
  };
  await tellAs(page, person, address, { method, body, version: seen.case.version });
}

/** Rows of a list as a person sees it. */
export async function rowsAs(
  page: Page,
  person: string,
  query: string,
): Promise<readonly ChosenRow[]> {
  const answer = (await askAs(page, person, `/api/cases?limit=50&${query}`)) as {
    items: readonly ChosenRow[];
  };
  return answer.items;
}

/** The first row of a list as a person sees it; fails where the world holds none. */
export async function rowAs(page: Page, person: string, query: string): Promise<ChosenRow> {
  const [row] = await rowsAs(page, person, query);
  if (!row) throw new Error(`${person} sees no case with ${query}.`);
  return row;
}

const LOCALES_FOLDER = fileURLToPath(new URL('../../src/i18n/locales', import.meta.url));

/** What stands in the catalogues that the build compiles: by context, `|` and English source. */
export function catalogueOf(locale: Locale): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const area of readdirSync(LOCALES_FOLDER)) {
    const text = readFileSync(path.join(LOCALES_FOLDER, area, `${locale}.po`), 'utf8');
    for (const entry of text.replaceAll(/"\n"/g, '').split('\n\n')) {
      const part = (key: string): string | undefined => {
        const found = new RegExp(`^${key} (".*")$`, 'mu').exec(entry)?.[1];
        return found === undefined ? undefined : (JSON.parse(found) as string);
      };
      const source = part('msgid');
      if (source) {
        words.set(`${part('msgctxt') ?? ''}|${source}`, part('msgstr') || source);
      }
    }
  }
  return words;
}

/** Words of the screen by their English source. */
export function wordsIn(locale: Locale): (english: string, context?: string) => string {
  const words = catalogueOf(locale);
  return (english, context = '') => {
    const found = words.get(`${context}|${english}`);
    if (found === undefined) throw new Error(`No catalogue holds "${english}".`);
    return found;
  };
}

/**
 * The message that tells of one change. What a change did is on the screen before its message is, so
 * that the newest message may still be that of the change before.
 */
export const messageOf = (page: Page, word: ReturnType<typeof wordsIn>, text: string): Locator =>
  page
    .getByRole('region', { name: word('Messages') })
    .getByRole('group')
    .filter({ hasText: aside(text) });

/** A text as a page may show it, typed parts of it isolated. */
const aside = (text: string): RegExp =>
  new RegExp(
    text
      .replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)
      .replaceAll(/\\?./gu, String.raw`$&[\u2068\u2069]*`),
    'iu',
  );
