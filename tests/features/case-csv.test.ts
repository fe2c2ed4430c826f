import { setupI18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { CSV_CELLS } from '@/features/list-export/csv-cells';
import { shownFormats } from '@/i18n/use-formats';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';

beforeAll(ensureTemporal);

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const SINCE = '2026-11-09T16:00:00.000Z';

/** What stands in the column of the clock of a case that was asked for on 9 November from Peru. */
function clockCell(over: Partial<CaseRecord>, now: string): string | null {
  const record = aCase({ office: 'peru', stage: 'records', stageSince: SINCE, ...over });
  const { searchKey: _key, ...row } = deriveRow(record, aPatient());
  return CSV_CELLS.due(row as Parameters<typeof CSV_CELLS.due>[0], {
    i18n,
    nowMs: Date.parse(now),
    formats: shownFormats('en'),
    personName: (id) => id,
  });
}
const held = (waitingOn: 'sponsor' | 'office', reviewOn: string): Partial<CaseRecord> => ({
  hold: { reason: 'x', waitingOn, since: '2026-11-10T16:00:00.000Z', reviewOn },
});

describe('the clock of a case in a file', () => {
  it.each<[string, Partial<CaseRecord>, string, string | null]>([
    ['that runs is its moment', {}, '2026-11-11', '2026-11-23T18:00-05:00[America/Lima]'],
    [
      'that is held: when it is looked at again',
      held('sponsor', '2026-11-20'),
      '2026-11-12',
      'Paused, review by 2026-11-20',
    ],
    [
      'on that date itself',
      held('sponsor', '2026-11-20'),
      '2026-11-21T04:59:59',
      'Paused, review by 2026-11-20',
    ],
    [
      'once the date is over in Peru',
      held('sponsor', '2026-11-20'),
      '2026-11-21T05:00:00',
      'Review overdue, due by 2026-11-20',
    ],
    [
      'held on our own side runs on, and the review comes first',
      held('office', '2026-11-20'),
      '2026-11-12',
      'On track, review by 2026-11-20',
    ],
    [
      '… or the deadline does',
      held('office', '2026-11-27'),
      '2026-11-12',
      '2026-11-23T18:00-05:00[America/Lima]',
    ],
    ['there is none', { stage: 'closed' }, '2026-11-12', null],
  ])('%s', (_name, over, now, cell) => {
    const moment = now.includes('T') ? `${now}.000Z` : `${now}T16:00:00.000Z`;
    expect(clockCell(over, moment)).toBe(cell);
  });
});
