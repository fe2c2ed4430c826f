import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { MakeEstimate } from '@/contract/plan/money';
import { peopleQueries } from '@/data/people/people-queries';
import { bindText } from '@/parts/form/bind-text';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { TextField } from '@/ui/text-field';
import { clearToasts, useToasts } from '@/ui/toast-store';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const queries = new QueryClient();
queries.setQueryData(peopleQueries.directory().queryKey, []);

afterEach(() => {
  unmountAll();
  clearToasts();
});

/** What the form is asked to do by the tests. */
const asked = {} as { parse: (body: unknown) => void; type: (total: string) => void };

function Form() {
  const { formRef, values, set, errorOf, parse } = useSchemaForm({ total: '' }, {});
  Object.assign(asked, {
    parse: (body) => parse(MakeEstimate, body),
    type: (total) => set({ total }),
  } satisfies typeof asked);
  return (
    <form ref={formRef}>
      <TextField label="Estimate" {...bindText({ values, set, errorOf }, 'total')} />
      <output>{useToasts().shown.map(({ text }) => text)}</output>
    </form>
  );
}

const USD = 'USD';
const fitting = {
  id: '0193e5c0-0000-7000-8000-000000000000',
  total: { minor: 100_00, currency: USD },
  deposit: { minor: 0, currency: USD },
  note: null,
};

/** Does it, and waits for what is drawn of it. */
async function acting(what: () => void): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => what());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}

async function open() {
  const { place } = await mount(
    <QueryClientProvider client={queries}>
      <I18nProvider i18n={i18n}>
        <Form />
      </I18nProvider>
    </QueryClientProvider>,
  );
  const read = async (body: unknown) => acting(() => asked.parse(body));
  const control = place.querySelector('input');
  return {
    read,
    control,
    isWrong: () => control?.getAttribute('aria-invalid') === 'true',
    errors: () => [...place.querySelectorAll('.field-error')].map(({ textContent }) => textContent),
    toasts: () => place.querySelector('output')?.textContent,
  };
}

test('what is wrong below a field is told at the field, which has the focus, until it is typed anew', async () => {
  const { read, control, isWrong, errors, toasts } = await open();
  await read({ ...fitting, total: { minor: 100_000_000_001, currency: USD } });
  expect(errors()).toEqual(['At most USD\u00a01,000,000,000.00']);
  expect(isWrong()).toBe(true);
  expect(document.activeElement).toBe(control);
  expect(toasts()).toBe('');
  await acting(() => asked.type('5'));
  expect(errors()).toEqual([]);
  expect(isWrong()).toBe(false);
});

test('what no field shows is told all the same', async () => {
  const { read, errors, toasts } = await open();
  await read(fitting);
  expect(toasts()).toBe('');
  await read({ ...fitting, deposit: { minor: -1, currency: USD } });
  expect(errors()).toEqual([]);
  expect(toasts()).toMatch(/^Nothing was sent:/u);
});
