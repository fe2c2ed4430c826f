import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/css/index.css';
import type { DataSort } from '@/ui/data-table/data-column';
import { DataTable } from '@/ui/data-table/data-table';
import { rowLink } from '@/ui/data-table/row-link';
import { figure } from '@tests/support/figure';
import { mount, unmountAll } from '@tests/support/mount';
import { holdsOfAll } from '@tests/support/holds-of-all';

const TOTAL = 10_000;
const ROW = 36;
/** A press on a row makes the one so much further down the active one. */
const FAR = 300;

interface Row {
  readonly id: string;
}
const ROWS = Array.from({ length: TOTAL }, (_, index): Row => ({ id: `row ${String(index)}` }));
const rowAt = (index: number): Row => ROWS[index] ?? { id: 'beyond' };
/** The row of each cell that was drawn. */
const drawn: string[] = [];
const COLUMNS = ['name', 'due'].map((id) => ({
  id,
  heading: id,
  width: '200px',
  cell: (row: Row) => {
    drawn.push(row.id);
    return id === 'due' ? rowLink(`#${row.id}`, `${row.id} ${id}`) : `${row.id} ${id}`;
  },
}));

afterEach(unmountAll);

interface TableProps {
  readonly onToggle?: (index: number, isRange: boolean) => void;
  readonly onReach?: (row: Row) => void;
  readonly initialOffset?: number;
}

function Table({ onToggle = () => {}, onReach = () => {}, initialOffset }: TableProps) {
  const [sort, setSort] = useState<DataSort>({ id: 'due', isDescending: false });
  const [active, setActive] = useState(-1);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  return (
    <div style={{ blockSize: '600px' }}>
      <DataTable
        label="Rows"
        columns={COLUMNS}
        total={TOTAL}
        rowAt={rowAt}
        keyOf={(row) => row.id}
        sort={sort}
        onSort={(id) => setSort({ id, isDescending: sort.id === id && !sort.isDescending })}
        rowHeight={ROW}
        activeIndex={active}
        onActivate={setActive}
        onReach={onReach}
        onPress={(_, index) => setActive(index + FAR)}
        onVisible={() => {}}
        listId={JSON.stringify(sort)}
        initialOffset={initialOffset}
        selection={{
          isSelected: ({ id }) => picked.has(id),
          onToggle: (index, isRange) => {
            onToggle(index, isRange);
            setPicked(new Set([...picked, rowAt(index).id]));
          },
          onExtend: () => {},
          onHead: () => {},
          onAll: () => setPicked(new Set([rowAt(0).id, rowAt(1).id])),
          all: picked.size === 0 ? 'none' : 'some',
          allLabel: 'All',
          rowLabel: ({ id }) => `Select ${id}`,
        }}
      />
    </div>
  );
}

async function show(props: TableProps = {}) {
  await mount(<Table {...props} />);
  await expect.element(page.getByRole('table')).toBeVisible();
}

/** Rows of the body that are in the page: where each says it stands, and which row it is. */
const shownRows = (): readonly { readonly index: number; readonly text: string }[] =>
  [...document.querySelectorAll('tbody [role=row]')].map((row) => ({
    index: Number(row.getAttribute('aria-rowindex')),
    text: row.querySelectorAll('[role=cell]')[1]?.textContent ?? '',
  }));

test('E4 count, place and sort are told right at any place of 10,000 rows', async () => {
  await show();
  const table = document.querySelector('table');
  const scroller = document.querySelector('.table-scroll');
  expect(table?.getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
  expect(document.querySelector('thead [role=row]')?.getAttribute('aria-rowindex')).toBe('1');
  let told = 0;
  let wrong = 0;
  for (const at of [0, 1, 777, 5_000, 9_999]) {
    if (scroller) scroller.scrollTop = at * ROW;
    await expect.poll(() => shownRows().some(({ index }) => index === at + 2)).toBe(true);
    const rows = shownRows();
    told += rows.length;
    wrong += rows.filter(({ index, text }) => text !== `row ${String(index - 2)} name`).length;
    expect(rows.length).toBeLessThan(60);
  }
  figure('E4 rows of 10,000 that say where they stand', told, wrong);
  expect(wrong).toBe(0);

  const sorts = () =>
    [...document.querySelectorAll('[role=columnheader]')].map((head) =>
      head.getAttribute('aria-sort'),
    );
  expect(sorts()).toEqual([null, null, 'ascending']);
  await page.getByRole('button', { name: 'name' }).click();
  await expect.poll(sorts).toEqual([null, 'ascending', null]);
  await page.getByRole('button', { name: 'name' }).click();
  await expect.poll(sorts).toEqual([null, 'descending', null]);
});

test('far away only what is seen is drawn first, and what stands around it when it rests', async () => {
  await show();
  const scroller = document.querySelector('.table-scroll');
  // The rows around the first ones have come.
  const seen = Math.ceil(600 / ROW) + 1;
  await expect.poll(() => shownRows().length).toBeGreaterThan(seen);
  const first = () => Math.min(...shownRows().map(({ index }) => index)) - 2;
  const counts: number[] = [];
  const watched = new MutationObserver(() => counts.push(shownRows().length));
  watched.observe(document.body, { childList: true, subtree: true });
  if (scroller) scroller.scrollTop = 5_000 * ROW;
  await expect.poll(first).toBe(5_000);
  await expect.poll(first).toBe(4_994);
  // A little further what is there stays, and the next are drawn ahead.
  scroller?.scrollBy({ top: 3 * ROW });
  await expect.poll(first).toBe(4_997);
  watched.disconnect();
  expect(counts[0]).toBeLessThanOrEqual(seen);
  expect(holdsOfAll(counts.slice(1), (count) => count > seen)).toBe(true);
});

test('rows are ticked by press, with Shift as a range, and all by key; a tick is a checkbox', async () => {
  const told: [number, boolean][] = [];
  await show({ onToggle: (index, isRange) => told.push([index, isRange]) });
  await page.getByRole('checkbox', { name: 'Select row 2', exact: true }).click();
  await page
    .getByRole('checkbox', { name: 'Select row 5', exact: true })
    .click({ modifiers: ['Shift'] });
  expect(told).toEqual([
    [2, false],
    [5, true],
  ]);
  await expect
    .element(page.getByRole('checkbox', { name: 'Select row 5', exact: true }))
    .toBeChecked();
  expect(document.querySelectorAll('[aria-selected]')).toHaveLength(0);
  document.querySelector<HTMLElement>('.table-scroll')?.focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect
    .element(page.getByRole('checkbox', { name: 'Select row 1', exact: true }))
    .toBeChecked();
});

/** Rows beyond the screen come when the browser rests. */
const atRest = () => expect.poll(() => shownRows().length).toBeGreaterThan(20);

test('a row that is chosen, and one that is left, are drawn anew, and no other', async () => {
  await show();
  await atRest();
  const tick = (name: string) =>
    page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click();
  await tick('row 2');
  drawn.length = 0;
  await tick('row 4');
  await expect
    .element(page.getByRole('checkbox', { name: 'Select row 4', exact: true }))
    .toBeChecked();
  const rows = [...new Set(drawn)].toSorted();
  figure('Rows drawn for one tick among thirty', drawn.length, rows.length > 2 ? 1 : 0);
  expect(rows).toEqual(['row 2', 'row 4']);
});

test('a row that stays in the page while the list scrolls on is not drawn anew', async () => {
  await show();
  const scroller = document.querySelector('.table-scroll');
  const shown = () => shownRows().map(({ text }) => text.replace(' name', ''));
  await atRest();
  const before = shown();
  drawn.length = 0;
  if (scroller) scroller.scrollTop = 10 * ROW;
  await expect.poll(() => shown().at(-1)).not.toBe(before.at(-1));
  const came = shown().filter((id) => !before.includes(id));
  const stayed = shown().filter((id) => before.includes(id));
  expect(stayed.length).toBeGreaterThan(10);
  const again = drawn.filter((id) => before.includes(id));
  figure('Rows drawn anew while the list scrolls past them', stayed.length, again.length);
  expect([...new Set(drawn)]).toEqual(came);
});

test('a list begins where it was left, and what becomes active is shown whole', async () => {
  await show({ initialOffset: 40 * ROW });
  const scroller = document.querySelector('.table-scroll');
  expect(scroller?.scrollTop).toBe(40 * ROW);
  await page.getByText('row 45 name', { exact: true }).click();
  const active = page.getByText(`row ${String(45 + FAR)} name`, { exact: true });
  await expect.element(active).toBeInViewport({ ratio: 1 });
  const bottom = scroller?.getBoundingClientRect().bottom ?? 0;
  const row = document.querySelector('tr[data-active]')?.getBoundingClientRect();
  expect(row?.bottom).toBeLessThanOrEqual(bottom);
  expect(row?.bottom).toBeGreaterThan(bottom - ROW);
});

test('another order begins at its first row, however far the one before was read', async () => {
  await show();
  const scroller = document.querySelector('.table-scroll');
  const isShown = (index: number) => shownRows().some((row) => row.index === index + 2);
  for (const column of ['name', 'due']) {
    if (scroller) scroller.scrollTop = 100 * ROW + 7;
    await expect.poll(() => isShown(100)).toBe(true);
    await page.getByRole('button', { name: column }).click();
    await expect.poll(() => isShown(0)).toBe(true);
    expect(scroller?.scrollTop).toBe(0);
  }
});

test("a plain press on a row's link tells of itself when it begins, no other does", async () => {
  const reached: string[] = [];
  await show({ onReach: ({ id }) => reached.push(id) });
  const press = (element: Element, init: MouseEventInit = {}): void => {
    element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, ...init }));
  };
  const link = page.getByRole('link', { name: 'row 3 due' }).element();
  press(link, { button: 2 });
  press(link, { ctrlKey: true });
  press(page.getByText('row 4 name').element());
  expect(reached).toEqual([]);
  press(link);
  expect(reached).toEqual(['row 3']);
});
