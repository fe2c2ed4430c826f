import '@/ui/css/index.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test } from 'vitest';
import { TextField } from '@/ui/text-field';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

const LIMIT = 20;
const NEARLY = 'x'.repeat(LIMIT - 1);
const TOO_LONG = 'x'.repeat(LIMIT + 5);
const WRONG = 'Say it in other words';

interface FormFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string;
}

const FormField = ({ label, value, error }: FormFieldProps) => (
  <TextField label={label} limit={LIMIT} value={value} onChange={() => {}} error={error} />
);

/** Where what belongs to a field stands. */
interface Standing {
  readonly control: DOMRect;
  readonly left: DOMRect | undefined;
  readonly error: DOMRect | undefined;
}

/** Fields of one row of a form, by their labels. */
async function form() {
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <div className="columns" style={{ inlineSize: '2000px' }}>
        <FormField label="Fine" value="x" />
        <FormField label="Nearly full" value={NEARLY} />
        <FormField label="Nearly full, wrong" value={NEARLY} error={WRONG} />
        <FormField label="Too long" value={TOO_LONG} />
        <FormField label="Too long, wrong" value={TOO_LONG} error={WRONG} />
        <div className="field-wrap">
          <FormField label="Wrapped" value={TOO_LONG} error={WRONG} />
        </div>
        <FormField label="Wrong" value="x" error={WRONG} />
      </div>
    </I18nProvider>,
  );
  return (label: string): Standing => {
    const fields = [...place.querySelectorAll<HTMLElement>('div.field')];
    const field = fields.find((each) => each.querySelector('label')?.textContent === label);
    const told = [...(field?.querySelectorAll(':scope > div') ?? [])];
    const of = (isIt: (text: string) => boolean) =>
      told.find(({ textContent }) => isIt(textContent))?.getBoundingClientRect();
    const control = field?.querySelector('input')?.getBoundingClientRect();
    if (control === undefined) throw new Error(`no field ${label}`);
    return { control, left: of((text) => text !== WRONG), error: of((text) => text === WRONG) };
  };
}

test.for(['Nearly full, wrong', 'Too long, wrong', 'Wrapped'])(
  'what is left of a limit, and what else is wrong, each have a line of their own: %s',
  async (label) => {
    const { control, left, error } = (await form())(label);
    expect(left?.top).toBeGreaterThanOrEqual(control.bottom);
    expect(error?.top).toBeGreaterThanOrEqual(left?.bottom ?? Infinity);
    expect(error?.left).toBe(left?.left);
  },
);

test('what is told first stands at its control, on one line with its neighbours', async () => {
  const of = await form();
  const first = of('Nearly full').left?.top;
  expect(of('Too long').left?.top).toBe(first);
  expect(of('Too long, wrong').left?.top).toBe(first);
  expect(of('Wrapped').left?.top).toBe(first);
  expect(of('Wrong').error?.top).toBe(first);
  const controls = ['Fine', 'Nearly full, wrong', 'Too long, wrong', 'Wrapped', 'Wrong'];
  expect(new Set(controls.map((label) => of(label).control.top)).size).toBe(1);
});
