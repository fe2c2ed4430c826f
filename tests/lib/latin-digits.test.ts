import { expect, it, test } from 'vitest';
import { latinDigits } from '@/lib/latin-digits';

test.for([
  ['0123456789', '0123456789'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['١٢٬٥٠٠٫٢٥', '12,500.25'],
  ['１２，５００．２５', '12,500.25'],
  ['－５', '-5'],
  ['Room ２B', 'Room 2B'],
  // Digits of other scripts are left for whoever reads them.
  ['१२三', '१२三'],
] as const)('%s is read as %s', ([typed, read]) => {
  expect(latinDigits(typed)).toBe(read);
});

it('leaves the letters beside the digits of full width as they are', () => {
  expect(latinDigits('ＵＳＤ／：')).toBe('ＵＳＤ／：');
});
