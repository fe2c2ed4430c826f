import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test } from 'vitest';
import { NothingYet } from '@/parts/case/nothing-yet';
import { EmptyState } from '@/ui/empty-state';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

test.for(['new', 'closed'] as const)(
  'a section of a case (%s) that is empty has one heading, its own',
  async (stage) => {
    const { place } = await mount(
      <I18nProvider i18n={i18n}>
        <section>
          <h2>Appointments</h2>
          <NothingYet record={{ stage }} title="No appointment yet">
            The first offer brings it.
          </NothingYet>
        </section>
      </I18nProvider>,
    );
    const headings = [...place.querySelectorAll('h1, h2, h3')].map(
      ({ textContent }) => textContent,
    );
    expect(headings).toEqual(['Appointments']);
  },
);

test('what fills a page has the heading of the page', async () => {
  const { place } = await mount(<EmptyState isPage title="Nothing here" />);
  expect(place.querySelector('h1')?.textContent).toBe('Nothing here');
});
