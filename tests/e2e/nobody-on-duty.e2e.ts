import type { DutyRosterWire } from '@/contract/duty';
import type { PersonWire } from '@/contract/person';
import type { RequestCreated } from '@/contract/request';
import { aRequest } from '@tests/conformance/a-request';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  messageOf,
  openDoor,
  PEOPLE,
  press,
  tellAs,
  walks,
  wordsIn,
} from '@tests/support/journey';

/** Shut already when a journey begins. */
const OFFICE = 'united-arab-emirates';

for (const [locale, way] of walks([
  ['en', 'mouse'],
  ['ar', 'keyboard'],
])) {
  test(`an urgent request while nobody is on duty is said to who could be, in ${locale} by ${way}`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    const boss = PEOPLE.supervisor;
    await openDoor(page, { locale });
    const { items: people } = (await askAs(page, boss, '/api/people')) as {
      items: readonly PersonWire[];
    };
    const [one, other] = people.filter(({ place }) => place === OFFICE);
    if (one === undefined || other === undefined) throw new Error('Fewer than two work there.');
    const { items: rosters } = (await askAs(page, boss, '/api/duty')) as {
      items: readonly DutyRosterWire[];
    };
    const roster = rosters.find(({ place }) => place === OFFICE);
    await tellAs(page, boss, `/api/duty/${OFFICE}`, {
      method: 'POST',
      body: { byWeekday: Array.from({ length: 7 }, () => null), dates: [] },
      version: roster?.version ?? 0,
    });
    const urgent = { urgency: 'urgent', urgencyCriterion: 'in-hospital-now' } as const;
    const { detail } = (await tellAs(page, one.name, '/api/requests', {
      method: 'POST',
      body: aRequest(Date.parse('2026-11-24T16:00:00Z'), { ...urgent, office: OFFICE }),
    })) as RequestCreated;
    const { reference } = detail.case;
    guard.keepPrivate(detail.case.caller.name);

    await enterAs(page, other.name, '/my-day', way);
    const entry = page
      .getByRole('list', { name: word('My day') })
      .getByRole('listitem')
      .filter({ hasText: reference });
    await expect(entry).toContainText(word('Urgent, nobody is on duty'));

    await enterAs(page, other.name, `/queues/${OFFICE}?duty=nobody`, way);
    await expect(page.getByRole('region', { name: word('Filters') })).toContainText(
      word('Nobody, out of hours'),
    );
    await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible();
    await press(page, page.getByRole('button', { name: word('Next request') }), way);
    await expect(messageOf(page, word, word('nobody is on duty for it'))).toContainText(reference);
  });
}
