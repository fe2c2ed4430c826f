import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test } from 'vitest';
import type { MyDayEntry } from '@/contract/my-day';
import { CallLine } from '@/features/my-day/call-line';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

const CALL: NonNullable<MyDayEntry['call']> = {
  phone: '+50255501234',
  isOpen: true,
  closesAt: null,
  opensAt: null,
  consent: 'given',
  disclosure: { patientUnaware: false, safeFrom: null, safeTo: null, note: null },
};
const told = async (call: NonNullable<MyDayEntry['call']>): Promise<string> => {
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <CallLine call={call} />
    </I18nProvider>,
  );
  return place.textContent;
};

test('a caller who may be told is rung in the hours for calls', async () => {
  expect(await told(CALL)).toContain('Call at any hour');
});

test.each(['withdrawn', 'refused'] as const)(
  'no hour is one to ring a caller at whose consent is %s',
  async (consent) => {
    const opensAt = '2026-11-24T20:00:00.000Z';
    const open = await told({ ...CALL, consent, phone: null });
    const shut = await told({ ...CALL, consent, phone: null, isOpen: false, opensAt });
    for (const text of [open, shut]) {
      expect(text).toContain('Do not speak with the caller');
      expect(text).not.toMatch(/Call (at|window)/);
    }
  },
);
