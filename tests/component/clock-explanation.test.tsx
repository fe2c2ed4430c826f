import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test } from 'vitest';
import { clockOf } from '@/domain/stage-clock';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { aCase } from '@tests/support/case-builders';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

test('the call before an arrival says from which arrival its day is counted back', async () => {
  const base = aCase({ office: 'peru', stage: 'preparing' });
  const start = clockOf({
    ...base,
    progress: {
      ...base.progress,
      arrivalOn: '2026-12-10',
      failingGates: [{ gate: 'orientation-done', on: 'office', since: base.stageSince }],
    },
  });
  if (start === null) throw new Error('No clock runs.');
  const drawn = await mount(
    <I18nProvider i18n={i18n}>
      <ClockExplanation start={start} />
    </I18nProvider>,
  );
  const rows = [...drawn.place.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  expect(rows).toEqual([
    expect.stringMatching(/^Counted back fromArrival · .*10 Dec 2026$/u),
    'Time before it7 calendar days · Peru',
    expect.stringMatching(/^Call the family from.*26 Nov 2026$/u),
  ]);
});
