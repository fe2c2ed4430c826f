import { afterEach, expect, test } from 'vitest';
import '@/ui/css/index.css';
import '@/ui/css/spacing.css';
import { DataTable } from '@/ui/data-table/data-table';
import { useOwnSpacing } from '@/ui/use-own-spacing';
import { mount, unmountAll } from '@tests/support/mount';

const own = new CSSStyleSheet();
afterEach(() => {
  document.adoptedStyleSheets = [];
  unmountAll();
});

const ROW = { id: 'IC-2026-000214' };
const COLUMNS = [
  { id: 'reference', heading: 'Case', width: '116px', cell: () => <span>{ROW.id}</span> },
  { id: 'who', heading: 'Who', width: 'minmax(140px, 1fr)', cell: () => 'Ana' },
];

function Table() {
  useOwnSpacing();
  return (
    <div style={{ blockSize: '200px', inlineSize: '400px' }}>
      <DataTable
        label="Cases"
        columns={COLUMNS}
        total={1}
        rowAt={() => ROW}
        keyOf={({ id }) => id}
        sort={{ id: 'reference', isDescending: false }}
        onSort={() => {}}
        rowHeight={36}
        activeIndex={-1}
        onActivate={() => {}}
        onPress={() => {}}
        onVisible={() => {}}
        listId="all"
      />
    </div>
  );
}

test('a reference is read to its end with a reader’s own spacing, and columns are as they were without', async () => {
  const { place } = await mount(<Table />);
  const cell = (): HTMLElement => {
    const found = place.querySelector<HTMLElement>('td');
    if (found === null) throw new Error('There is no cell');
    return found;
  };
  await expect.poll(() => place.querySelector('td')).not.toBeNull();
  const width = (): number => Math.round(cell().getBoundingClientRect().width);
  const isWhole = (): boolean => cell().scrollWidth <= cell().clientWidth;
  const textWidth = (): number => cell().querySelector('span')?.getBoundingClientRect().width ?? 0;
  await expect.poll(width).toBe(116);
  expect(isWhole()).toBe(true);
  const before = textWidth();

  // The least that must be borne (WCAG 2.2, 1.4.12).
  own.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
  document.adoptedStyleSheets = [own];
  expect(isWhole(), 'it would be cut').toBe(false);
  await expect.poll(isWhole).toBe(true);
  // By as much as its text and no more, but for a pixel or two that signs of other widths make.
  expect(Math.abs(width() - (116 * textWidth()) / before)).toBeLessThan(4);

  document.adoptedStyleSheets = [];
  await expect.poll(width).toBe(116);
});
