import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvFileName, csvMoment } from '@/domain/csv/csv-moment';
import { csvHead, csvRows } from '@/parts/csv/csv-text';
import { originalCell, safeCell } from '@/domain/csv/safe-cell';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';

const SEED = 3_004;

/** Written out from OWASP's page on CSV injection, not from the code: what a formula begins with. */
const FORMULA = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const isFormula = (cell: string): boolean =>
  FORMULA.some((mark) => cell.trimStart().startsWith(mark) || cell.startsWith(mark));

/** A whole file with one heading, as a spreadsheet reads it. */
function throughFile(cells: readonly string[]): readonly string[] {
  const text = csvHead(['Patient']) + csvRows(cells.map((cell) => [cell]));
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  expect(errors.filter(({ type }) => type !== 'Delimiter')).toEqual([]);
  const [head, ...rows] = data.slice(0, -1);
  expect(head).toEqual(['Patient']);
  return rows.map(([cell = '']) => cell);
}

/**
 * The same file as a spreadsheet reads it whose list separator is another one, as it is wherever a comma
 * parts the decimals (most of our offices): a quote that does not begin a field is a sign like any other,
 * so what stands after such a separator, or after a line end, begins a cell.
 */
function readOtherwise(file: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted, isBegun] = ['', false, false];
  for (let at = 0; at < file.length; at += 1) {
    const sign = file.charAt(at);
    if (isQuoted && sign === '"' && file[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (isQuoted && sign === '"') isQuoted = false;
    else if (!isQuoted && !isBegun && sign === '"') [isQuoted, isBegun] = [true, true];
    else if (!isQuoted && [separator, '\r', '\n'].includes(sign)) {
      cells.push(cell);
      [cell, isBegun] = ['', false];
    } else [cell, isBegun] = [cell + sign, true];
  }
  return [...cells, cell];
}

beforeAll(ensureTemporal);

describe('D3 a file of rows', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://example.org","x")', `'=HYPERLINK("https://example.org","x")`],
    ['+50255501234', "'+50255501234"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    [' =1', "' =1"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ["'t Hooft", "''t Hooft"],
    ['Núñez', 'Núñez'],
    ['IC-2026-004217', 'IC-2026-004217'],
    ['1-2', '1-2'],
    ['Heart; nerves', 'Heart; nerves'],
    ['Ana;=1+1', "Ana;'=1+1"],
    ['Ana; \t=1+1', "Ana;' \t'=1+1"],
    ['Ana;"=1+1"', `Ana;'"=1+1"`],
    ["Ana;'t Hooft", "Ana;''t Hooft"],
    ['first\r\n\r\nlast', 'first\r\n\r\nlast'],
    ['first\r\n-1', "first\r\n'-1"],
    ['', ''],
  ])('%j is written as %j and read as it was', (text, cell) => {
    expect(safeCell(text)).toBe(cell);
    expect(originalCell(cell)).toBe(text);
    expect(isFormula(cell)).toBe(false);
  });

  it('no cell begins a formula, and every original comes back', () => {
    const mark = fc.constantFrom(...FORMULA, "'", ' ', '"', ',', ';', '\uFEFF', '\u00A0', '');
    const cell = fc
      .tuple(mark, mark, fc.string({ unit: 'grapheme', maxLength: 12 }))
      .map((parts) => parts.join(''));
    const drawn = fc.sample(cell, { numRuns: 10_000, seed: SEED });
    const texts = [...HOSTILE_TEXTS.filter((text) => text.isWellFormed()), ...drawn];
    const read = throughFile(texts);
    const formulas = read.filter(isFormula);
    const lost = texts.filter((text, at) => originalCell(read[at] ?? '') !== text);
    figure('D3 cells that begin a formula', texts.length, formulas.length, SEED);
    figure('D3 originals recovered', texts.length, lost.length, SEED);
    expect(formulas).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('no cell begins a formula where the list separator is another', () => {
    const part = fc.constantFrom(
      ...FORMULA,
      ';',
      '\t',
      '\n',
      '\r\n',
      "'",
      ' ',
      '"',
      ',',
      'Ana',
      '1',
    );
    const texts = fc
      .sample(fc.array(part, { maxLength: 6 }), { numRuns: 10_000, seed: SEED })
      .map((parts) => parts.join(''));
    const found = texts.flatMap((text) =>
      [';', '\t'].flatMap((separator) =>
        readOtherwise(csvHead(['Case', 'Patient']) + csvRows([['IC-2026-004217', text]]), separator)
          .filter((cell) => isFormula(cell.trimStart()))
          .map((cell) => `${JSON.stringify(text)}: ${cell}`),
      ),
    );
    const lost = texts.filter((text) => originalCell(safeCell(text)) !== text);
    figure('D3 cells that begin a formula, read otherwise', texts.length * 2, found.length, SEED);
    expect(found).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('names its zones, and no patient', () => {
    expect(csvMoment('2026-11-26T22:00:00.000Z', 'America/Bogota')).toBe(
      '2026-11-26T17:00-05:00[America/Bogota]',
    );
    expect(csvMoment('2026-11-26T22:00:00.000Z', 'Asia/Kolkata')).toBe(
      '2026-11-27T03:30+05:30[Asia/Kolkata]',
    );
    expect(csvMoment('2026-06-26T22:00:00.000Z', 'Europe/London')).toBe(
      '2026-06-26T23:00+01:00[Europe/London]',
    );
    expect(csvFileName('cases-guatemala', '2026-11-24')).toBe('cases-guatemala-2026-11-24.csv');
  });
});
