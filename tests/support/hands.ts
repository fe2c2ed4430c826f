import { expect, type Locator, type Page } from '@playwright/test';

/** Longer than any way to something on one page. */
const MOST_STEPS = 120;

/** Where the focus is, seen from what is walked to. */
interface Stand {
  readonly isThere: boolean;
  /** What is walked to stands before the focus in the page. */
  readonly isBehind: boolean;
  readonly name: string;
  /** Off the window, or under something that stays in place. */
  readonly isHidden: boolean;
}

/**
 * Somebody with no mouse: every key is counted, every stop on the way is looked at. Reaches things by
 * the product's own keys, by Tab and Shift+Tab whichever leads there, by arrows and by letters.
 */
export class Hands {
  /** Keys pressed; a letter of a text is one, and so is Ctrl with a letter. */
  keys = 0;
  /** How many of them were letters of texts and numbers that were typed. */
  typed = 0;
  /** Stops that could not be seen, and moments at which nothing had the focus. */
  readonly wrong: string[] = [];
  stops = 0;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One key after the other: `'g', 'q'`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    this.typed += text.length;
    await this.page.keyboard.type(text);
  }

  /** Walks to something by Tab, or by Shift+Tab where it stands before the focus. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const stand = await target.evaluate(standOf);
      if (step > 0) this.look(stand);
      if (stand.isThere) return;
      await this.press(stand.isBehind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The focus never came to ${String(target)}.`);
  }

  /** Walks to something and presses it. */
  async enter(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }

  /** Walks to a field and types into it; a date as its digits in the order of the field. */
  async fill(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.type(text);
  }

  /** Walks down an open menu and takes an item. */
  async take(item: Locator): Promise<void> {
    await expect(item).toBeVisible();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { isThere } = await item.evaluate(standOf);
      await this.press(isThere ? 'Enter' : 'ArrowDown');
      if (isThere) return;
    }
    throw new Error(`No arrow leads to ${String(item)}.`);
  }

  /** Walks to a choice and down its options. */
  async select(target: Locator, value: string): Promise<void> {
    await this.to(target);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await target.inputValue()) === value) return;
      await this.press('ArrowDown');
    }
    throw new Error(`No arrow leads to ${value}.`);
  }

  /** Finds something in the palette by a few letters, and goes there. */
  async find(letters: string, option: RegExp | string): Promise<void> {
    await this.press('Control+k');
    const field = this.page.getByRole('combobox').and(this.page.locator(':focus'));
    await expect(field).toBeVisible();
    await this.type(letters);
    const wanted = this.page.getByRole('dialog').getByRole('option').filter({ hasText: option });
    await expect(wanted.first()).toBeVisible();
    await expect(this.page.getByRole('dialog').getByRole('status')).toHaveText('');
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const isChosen = (await wanted.first().getAttribute('aria-selected')) === 'true';
      await this.press(isChosen ? 'Enter' : 'ArrowDown');
      if (isChosen) return;
    }
  }

  /** After something closed or was done: something on the page has the focus, and it can be seen. */
  async expectHeld(after: string): Promise<void> {
    const focused = this.page.locator(':focus');
    await expect.soft(focused, `the focus after ${after}`).not.toHaveCount(0);
    if ((await focused.count()) > 0) this.look(await focused.first().evaluate(standOf));
  }

  private look({ name, isHidden }: Stand): void {
    this.stops += 1;
    if (isHidden) this.wrong.push(name);
  }
}

/** Runs in the page. */
function standOf(target: Element): Stand {
  const element = document.activeElement ?? document.body;
  const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)];
  const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  // Nine points of it: one that is on top is enough, fully hidden is what must not be.
  const isSeen = [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const hit = document.elementFromPoint(x0 + (x1 - x0) * across, y0 + (y1 - y0) * down);
      // A message goes by itself, and is not what stays in place.
      const isMessage = hit?.closest('.toast') !== null;
      return hit !== null && (isMessage || element.contains(hit) || hit.contains(element));
    }),
  );
  const where = element.compareDocumentPosition(target);
  return {
    isThere: element === target,
    isBehind:
      (where & Node.DOCUMENT_POSITION_PRECEDING) > 0 &&
      (where & Node.DOCUMENT_POSITION_CONTAINS) === 0,
    name: name.slice(0, 80),
    isHidden: element !== document.body && (x1 <= x0 || y1 <= y0 || !isSeen),
  };
}
