import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import {
  FAILURES,
  type Fault,
  faultNow,
  faultsMet,
  layFaultyNetwork,
  mendNetwork,
} from '@tests/support/faulty-network';
import { figure } from '@tests/support/figure';
import { follow } from '@tests/support/follow';
import { enterAs, openDoor, PEOPLE, rowAs, rowsAs, wordsIn } from '@tests/support/journey';
import {
  emptyWords,
  isOfCaseAlone,
  NOWHERE,
  SAID,
  type StateName,
  STATES,
} from '@tests/support/route-states';
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

/** A page that asks for nothing; every other is gone to from here. */
const HOME = '/preferences';

/** A page that waits, or a part of one. */
const BUSY = 'main[aria-busy=true], main [aria-busy=true]';

/** One wrong cell does not end the walk. */
const softly = expect.configure({ soft: true });

/** Before these what is known would get in the way. */
const BEGINNINGS: ReadonlySet<StateName> = new Set(['failed', 'empty', 'full']);

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
  /** What the network of the open document does. */
  #fault: Fault | null = null;

  /** @param reference the case of the walk: what it is itself is known, its sections are not. */
  constructor(page: Page, locale: Locale, reference: string) {
    this.#page = page;
    this.#word = wordsIn(locale);
    this.#english = englishOnly(locale);
    this.#requests = `/api/(?!session|people|changes|preferences|presence|cases/${reference}$).*`;
  }

  /** The document anew: nothing is known, and nothing is open. */
  async begin(): Promise<void> {
    this.#fault = null;
    await this.#page.goto(HOME);
    await this.#home();
  }

  async look(route: string, name: StateName, fault: Fault | null): Promise<void> {
    const page = this.#page;
    // A question that is open already is not asked twice: what is shared with the route before.
    if (name === 'loading') await this.begin();
    else if (!new URL(page.url()).pathname.startsWith(HOME)) {
      await follow(page, HOME);
      await this.#home();
    }
    // Not mended between two routes: what the one before tries again would be there for the next.
    if (fault !== this.#fault) {
      await mendNetwork(page);
      if (fault) await faultNow(page, this.#requests, fault);
      this.#fault = fault;
    }
    const before = await faultsMet(page);
    await page
      .locator('main h1')
      .first()
      .evaluate((title) => title.setAttribute('data-left', ''));
    await follow(page, route);
    const where = `${route} ${name}`;
    const wrongs = test.info().errors.length;
    if (name !== 'loading') await this.#expectCome(where);
    if (name === 'stale') await this.#cutOff(where);
    if (route === NOWHERE.route) await this.#expectSaid(where, [NOWHERE.says]);
    else if (name === 'loading') await this.#expectLoading(route, where);
    else if (name === 'empty') await this.#expectSaid(where, emptyWords(route) ?? []);
    else if (name === 'full' || name === 'stale' || isOfCaseAlone(route)) {
      await this.#expectWhole(where);
    } else await this.#expectSaid(where, SAID[name] ?? []);
    if (fault && route !== NOWHERE.route) {
      await softly.poll(() => faultsMet(page), `${where}: asks`).toBeGreaterThan(before);
    }
    if (test.info().errors.length > wrongs) this.wrong.push(where);
    this.count += 1;
    this.barriers.push(...(await barriersIn(page, where)));
    if (name === 'full') {
      const over = await scrolledSideways(page);
      this.narrowed += 1;
      if (over > 0) this.wide.push(`${where}: ${String(over)} px`);
      const faults = await textFaults(page, this.#english);
      this.texts.push(...faults.map((fault) => `${where}: ${fault}`));
    }
    if (name === 'stale') await this.#cutOff(where, false);
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

  /** Another page stands, with all that it waited for. */
  async #expectCome(where: string): Promise<void> {
    const main = this.#page.locator('main');
    await expect(main.locator('h1[data-left]'), where).toHaveCount(0);
    await expect(this.#page.locator(BUSY), where).toHaveCount(0);
  }

  /**
   * What lacks its answer says that it waits: the page that is left, with a note over it, or the new
   * one in the place of the part. What needs the case alone waits for nothing.
   */
  async #expectLoading(route: string, where: string): Promise<void> {
    const page = this.#page;
    const come = page.locator('main:not([aria-busy=true]) h1:not([data-left])').first();
    if (isOfCaseAlone(route)) {
      await expect.soft(come, `${where}: stands`).toBeVisible();
      await expect.soft(page.locator(BUSY), `${where}: waits for nothing`).toHaveCount(0);
      return;
    }
    const note = page.getByText(
      this.#word('Still waiting for the server. This page stays usable.'),
    );
    await expect(come.or(note).first(), where).toBeVisible();
    await expect.soft(page.locator(BUSY).first(), `${where}: says that it waits`).toBeVisible();
  }

  /** One of these sentences stands in the page, in its place or in a part's. */
  async #expectSaid(where: string, sentences: readonly string[]): Promise<void> {
    const texts = sentences.map((each) => patternOf(this.#word(each)).source);
    const said = this.#page.getByRole('main').getByText(new RegExp(`^(?:${texts.join('|')})$`));
    await expect.soft(said.first(), `${where}: says what happened`).toBeVisible();
    const again = this.#page
      .getByRole('main')
      .getByRole('button', { name: this.#word('Try again') });
    // Nobody's role changes by asking again; where the server may come back it is offered.
    if (sentences === SAID.failed || sentences === SAID.offline) {
      await expect.soft(again.first(), `${where}: offers a second try`).toBeVisible();
    }
  }

  /** Nothing of the page says that it failed. */
  async #expectWhole(where: string): Promise<void> {
    const all = Object.values(SAID).flatMap((each) => each.map((one) => this.#word(one)));
    const failure = this.#page
      .getByRole('main')
      .getByText(new RegExp(`^(?:${all.map((each) => patternOf(each).source).join('|')})$`));
    await expect.soft(failure, `${where}: nothing failed`).toHaveCount(0);
  }

  /** The server goes away under a page that stands, which then says how old it is; or it is back. */
  async #cutOff(where: string, isCut = true): Promise<void> {
    const page = this.#page;
    if (isCut) await faultNow(page, '/api/.*', { kind: 'cut' });
    else await mendNetwork(page);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const sentence = this.#word('The server does not answer; what you see was read at {at}, {age}');
    const note = page.getByText(patternOf(sentence));
    // The network tells of itself, so this does not wait for a question that is open for 25 seconds.
    const soon = { timeout: 15_000 };
    await expect.soft(note, `${where}: says how old it is`).toHaveCount(isCut ? 1 : 0, soon);
  }
}

/** A sentence of the screen with anything in the place of its parts. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*'),
  );

/**
 * In `npm test` each route once, in one state and look; in the full run all of all. What is never
 * empty is looked at in full instead.
 */
function isWalked(route: string, number: number, state: StateName, look: number): boolean {
  const isEver = emptyWords(route) !== null;
  if (state === 'empty' && !isEver) return false;
  if (isFullRun) return true;
  const isTurn = (name: StateName): boolean =>
    (number + STATES.findIndex(([each]) => each === name) * 3 + look * 7) % (STATES.length * 2) ===
    0;
  return isTurn(state) || (state === 'full' && !isEver && isTurn('empty'));
}

/** The walk of one look through these states, over every route. */
function walkThrough(name: string, look: number, states: typeof STATES): void {
  const [locale, scheme] = LOOKS[look] ?? ['en', 'light'];
  test(`E1 in ${locale}, ${scheme}: every route ${name}`, async ({ page, guard }) => {
    guard.expectError(FAILURES);
    await layFaultyNetwork(page);
    await openDoor(page, { locale, scheme });
    const preparing = await rowsAs(page, PEOPLE.supervisor, 'stage=preparing');
    // What the case itself says waits would contradict a list with nothing in it.
    const { reference = '' } = preparing.find(({ handOff }) => handOff === null) ?? {};
    const other = await rowAs(page, PEOPLE.supervisor, 'stage=contacting');
    await enterAs(page, PEOPLE.supervisor, HOME);
    const walk = new Walk(page, locale, reference);
    const routes = routesOf(reference, other.reference);
    for (const [state, fault] of states) {
      if (BEGINNINGS.has(state)) await walk.begin();
      for (const [number, route] of routes.entries()) {
        if (isWalked(route, number, state, look)) await walk.look(route, state, fault);
      }
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

// A walk of twenty pages takes two minutes and more where others use the machine; all of it its time.
test.describe.configure({ timeout: isFullRun ? 1_200_000 : 480_000 });

if (isFullRun) {
  // A state at a time, side by side: what is wrong with one does not hide the others.
  test.describe.configure({ mode: 'parallel' });
  for (const look of LOOKS.keys()) {
    for (const state of STATES) {
      // What is stale was there before.
      const states = state[0] === 'stale' ? STATES.slice(-2) : [state];
      if (state[0] !== 'full') walkThrough(states.map(([name]) => name).join(', '), look, states);
    }
  }
} else {
  for (const look of [0, 1]) walkThrough('in one of its states', look, STATES);
}
