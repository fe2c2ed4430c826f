import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import {
  type Fault,
  faultNow,
  faultsMet,
  layFaultyNetwork,
  mendNetwork,
} from '@tests/support/faulty-network';
import { figure } from '@tests/support/figure';
import { follow } from '@tests/support/follow';
import { enterAs, openDoor, PEOPLE, rowAs, wordsIn } from '@tests/support/journey';
import { routesOf } from '@tests/support/routes';
import { isFullRun } from '@tests/support/scale';
import { scrolledSideways } from '@tests/support/sideways';
import { englishOnly, textFaults } from '@tests/support/text-faults';

const LOOKS: readonly (readonly [Locale, 'light' | 'dark'])[] = [
  ['en', 'light'],
  ['ar', 'dark'],
  ['en', 'dark'],
  ['ar', 'light'],
];

type StateName = 'full' | 'empty' | 'stale' | 'failed' | 'offline' | 'denied' | 'loading';

/**
 * What the server does in each state, in the order in which they are walked: an answer that never
 * comes leaves its question open, so that one is last.
 */
const STATES: readonly (readonly [StateName, Fault | null])[] = [
  ['failed', { kind: 'refuse', status: 500, code: 'internal' }],
  ['offline', { kind: 'cut' }],
  ['denied', { kind: 'refuse', status: 403, code: 'forbidden' }],
  ['empty', { kind: 'change', values: { items: [], total: 0 } }],
  ['loading', { kind: 'silence' }],
  ['full', null],
  ['stale', null],
];

/** These need the case alone; what else is asked beside it (drafts) is not missed on them. */
const OF_CASE_ALONE = /^\/cases\/[^/]+(?:\/decision|\/letters\/records-request)?$/;

/** A page that asks for nothing; every other is gone to from here. */
const HOME = '/preferences';

class Walk {
  readonly #page: Page;
  readonly #word: ReturnType<typeof wordsIn>;
  readonly #requests: string;
  readonly #english: readonly string[];
  readonly barriers: string[] = [];
  readonly wrong: string[] = [];
  readonly wide: string[] = [];
  readonly texts: string[] = [];
  count = 0;
  narrowed = 0;

  /** @param reference the case of the walk: what it is itself is known, its sections are not. */
  constructor(page: Page, locale: Locale, reference: string) {
    this.#page = page;
    this.#word = wordsIn(locale);
    this.#english = englishOnly(locale);
    this.#requests = `/api/(?!session|people|changes|preferences|presence|cases/${reference}$).*`;
  }

  /** The document anew: nothing is known, and nothing is open. */
  async begin(name: StateName): Promise<void> {
    await this.#page.goto(HOME);
    await this.#home();
    if (name !== 'stale') return;
    await faultNow(this.#page, '/api/changes', { kind: 'cut' });
    await this.#page.evaluate(() => dispatchEvent(new Event('online')));
  }

  async look(route: string, name: StateName, fault: Fault | null): Promise<void> {
    const page = this.#page;
    if (!new URL(page.url()).pathname.startsWith(HOME)) {
      if (fault) await mendNetwork(page);
      await follow(page, HOME);
      await this.#home();
    }
    if (fault) await faultNow(page, this.#requests, fault);
    const before = await faultsMet(page);
    await page
      .locator('main h1')
      .first()
      .evaluate((title) => title.setAttribute('data-left', ''));
    await follow(page, route);
    const where = `${route} ${name}`;
    const busy = page.locator('main[aria-busy=true], main [aria-busy=true]').first();
    const left = page.locator('main h1[data-left]');
    if (name === 'loading') {
      // Some ask for nothing of their own: they are there at once.
      await expect(busy.or(page.locator('main h1:not([data-left])')).first(), where).toBeVisible();
    } else {
      await expect(left, where).toHaveCount(0);
      await expect(busy, where).toHaveCount(0);
      const isHit = (await faultsMet(page)) > before;
      const isMissed = isHit && !OF_CASE_ALONE.test(route);
      if (isMissed && fault !== null && name !== 'empty') await this.#expectSaid(where, name);
    }
    this.count += 1;
    this.barriers.push(...(await barriersIn(page, where)));
    if (name === 'full') {
      const over = await scrolledSideways(page);
      this.narrowed += 1;
      if (over > 0) this.wide.push(`${where}: ${String(over)} px`);
      const faults = await textFaults(page, this.#english);
      this.texts.push(...faults.map((fault) => `${where}: ${fault}`));
    }
    if (process.env['PICTURES'] !== undefined) {
      const file = where.replaceAll(/[^a-z0-9]+/gi, '-');
      await page.screenshot({ path: `${process.env['PICTURES']}/${file}.png` });
    }
  }

  async #home(): Promise<void> {
    const title = this.#page.getByRole('heading', { level: 1, name: this.#word('Preferences') });
    await title.waitFor();
    await expect(this.#page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
  }

  /** A page that got no answer says so and what to do, in the page's place or in a part's. */
  async #expectSaid(where: string, name: StateName): Promise<void> {
    const main = this.#page.getByRole('main');
    const retry = main.getByRole('button', { name: this.#word('Try again') });
    const denied = main.getByText(this.#word('Your role does not open this page'));
    const said = name === 'denied' ? retry.or(denied) : retry;
    if ((await said.count()) === 0) this.wrong.push(`${where}: says nothing`);
  }
}

/** In `npm test` each route once, in one state and look; in the full run all of all. */
function isWalked(route: number, state: number, look: number): boolean {
  return isFullRun || (route + state * 3 + look * 7) % (STATES.length * 2) === 0;
}

// All of it takes its time.
if (isFullRun) test.describe.configure({ timeout: 1_800_000 });

for (const [index, [locale, scheme]] of LOOKS.slice(0, isFullRun ? 4 : 2).entries()) {
  test(`E1 in ${locale}, ${scheme}: every route in every state`, async ({ page, guard }) => {
    guard.expectError(/status of \d+|Failed to fetch|could not be|Planted fault|error/i);
    await layFaultyNetwork(page);
    await openDoor(page, { locale, scheme });
    const { reference } = await rowAs(page, PEOPLE.supervisor, 'stage=preparing');
    const other = await rowAs(page, PEOPLE.supervisor, 'stage=contacting');
    await enterAs(page, PEOPLE.supervisor, HOME);
    const walk = new Walk(page, locale, reference);
    const routes = routesOf(reference, other.reference);
    for (const [at, [name, fault]] of STATES.entries()) {
      // oxlint-disable no-await-in-loop -- one page, one state after the other
      if (name === 'failed' || name === 'empty' || name === 'full') await walk.begin(name);
      if (name === 'stale') await walk.begin(name);
      for (const [number, route] of routes.entries()) {
        if (isWalked(number, at, index)) await walk.look(route, name, fault);
      }
      // oxlint-enable no-await-in-loop
    }
    figure('E1 axe over route × state', walk.count, walk.barriers.length);
    figure('A5 states that say what happened', walk.count, walk.wrong.length);
    figure('E3 sideways scroll of routes at 320 px', walk.narrowed, walk.wide.length);
    figure('E6 texts cut or not translated', walk.narrowed, walk.texts.length);
    expect.soft(walk.barriers).toEqual([]);
    expect.soft(walk.wrong).toEqual([]);
    expect.soft(walk.wide).toEqual([]);
    expect.soft(walk.texts).toEqual([]);
  });
}
