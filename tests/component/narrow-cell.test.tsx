import { afterEach, expect, test } from 'vitest';
import '@/ui/css/index.css';
import { PatientCell } from '@/parts/patient/patient-cell';
import { mount, unmountAll } from '@tests/support/mount';

afterEach(unmountAll);

/** A cell of a list, of this width, in a page of this direction. */
async function cellOf(dir: 'ltr' | 'rtl', width: number, content: React.ReactNode) {
  const { place } = await mount(
    <div dir={dir}>
      <table className="data-table" style={{ '--columns': `${String(width)}px` } as object}>
        <tbody style={{ blockSize: '36px' }}>
          <tr>
            <td>{content}</td>
          </tr>
        </tbody>
      </table>
    </div>,
  );
  const cell = place.querySelector('td');
  if (!cell) throw new Error('There is no cell.');
  return cell;
}

/** Whether a letter of a text can be seen: it lies in everything that cuts around it. */
function isSeen(cell: HTMLElement, text: string, at: number): boolean {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node && node.textContent !== text) node = walker.nextNode();
  if (!node) throw new Error(`"${text}" does not stand in the cell.`);
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const letter = range.getBoundingClientRect();
  for (let box = node.parentElement; box && cell.contains(box); box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'hidden') continue;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const isOut = letter.left < left - 1 || letter.right > right + 1;
    if (isOut || letter.bottom > bottom + 4 || letter.top < top - 4) return false;
  }
  return true;
}

const PASSPORT = 'Mohammed Al Qahtani';
const ARABIC = 'محمد عبد الرحمن القحطاني';
const row = { patientName: PASSPORT, patientOwnScript: ARABIC, language: 'ar' };

for (const dir of ['ltr', 'rtl'] as const) {
  test(`in a page that runs ${dir}, both parts of a name keep their beginnings`, async () => {
    const cell = await cellOf(dir, 230, <PatientCell row={row} query={undefined} />);
    expect(isSeen(cell, PASSPORT, 0)).toBe(true);
    expect(isSeen(cell, PASSPORT, PASSPORT.length - 1)).toBe(true);
    expect(isSeen(cell, ARABIC, 0)).toBe(true);
    expect(isSeen(cell, ARABIC, ARABIC.length - 1)).toBe(false);
  });

  test(`in a page that runs ${dir}, the passport’s name comes first where there is no room`, async () => {
    const cell = await cellOf(dir, 110, <PatientCell row={row} query={undefined} />);
    expect(isSeen(cell, PASSPORT, 0)).toBe(true);
    expect(isSeen(cell, PASSPORT, PASSPORT.length - 1)).toBe(false);
    expect(isSeen(cell, ARABIC, 0)).toBe(false);
  });

  test(`in a page that runs ${dir}, a label that is too long is cut with a sign`, async () => {
    const cell = await cellOf(
      dir,
      140,
      <>
        <span className="chip">Hand-off waits on Marta Lindqvist, 2 days ago</span>
        <span className="cell-text">Letter of guarantee</span>
      </>,
    );
    const chip = cell.querySelector('.chip');
    if (!(chip instanceof HTMLElement)) throw new Error('There is no label.');
    const inside = cell.getBoundingClientRect();
    const { left, right } = chip.getBoundingClientRect();
    expect([left >= inside.left, right <= inside.right]).toEqual([true, true]);
    // A flex box would cut what it holds without one.
    expect(getComputedStyle(chip)).toMatchObject({ display: 'block', textOverflow: 'ellipsis' });
    expect(chip.scrollWidth).toBeGreaterThan(chip.clientWidth);
  });
}
