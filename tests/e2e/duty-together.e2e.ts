import type { DutyRosterWire } from '@/contract/duty';
import type { PersonWire } from '@/contract/person';
import { nameOfPlace } from '@/parts/names';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  openDoor,
  PEOPLE,
  press,
  tellAs,
  walks,
  wordsIn,
} from '@tests/support/journey';

const boss = PEOPLE.supervisor;

for (const [locale, way] of walks([
  ['en', 'keyboard'],
  ['ar', 'mouse'],
])) {
  test(`two supervisors change one roster in ${locale} by ${way}: other days are joined, the same is chosen`, async ({
    page,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const { items: people } = (await askAs(page, boss, '/api/people')) as {
      items: readonly PersonWire[];
    };
    const other = people.find(
      ({ name, grants }) => name !== boss && grants.some(({ role }) => role === 'supervisor'),
    );
    if (other === undefined) throw new Error('There is one supervisor only.');
    const rosters = async () =>
      ((await askAs(page, boss, '/api/duty')) as { items: readonly DutyRosterWire[] }).items;
    const [first] = await rosters();
    const place = first?.place ?? '';
    const stands = async (): Promise<DutyRosterWire> => {
      const found = (await rosters()).find((roster) => roster.place === place);
      if (found === undefined) throw new Error('The roster is gone.');
      return found;
    };
    /** A colleague gives one weekday to nobody, while the form is open here. */
    const meanwhile = async (day: number): Promise<void> => {
      const { byWeekday, dates, version } = await stands();
      await tellAs(page, other.name, `/api/duty/${place}`, {
        method: 'POST',
        body: { byWeekday: byWeekday.with(day, null), dates },
        version,
      });
    };

    await enterAs(page, boss, '/duty', way);
    const table = page.getByRole('table', { name: word('Duty roster') });
    const form = table.getByRole('form');
    const save = form.getByRole('button', { name: word('Save the roster') });
    const name = nameOfPlace(place, locale);
    const row = table.getByRole('row').filter({
      has: page.getByRole('rowheader', { name, exact: true }),
    });
    const open = () => press(page, row.getByRole('button'), way);
    /** @returns who was chosen: another than stood there. */
    const give = async (day: number): Promise<string> => {
      const field = form.getByRole('combobox').nth(day);
      const held = await field.inputValue();
      const values = await field
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      const chosen = values.find((value) => value !== '' && value !== held) ?? '';
      await field.selectOption(chosen);
      return chosen;
    };

    await open();
    const monday = await give(0);
    await meanwhile(1);
    await press(page, save, way);
    await expect(form).toHaveCount(0);
    expect((await stands()).byWeekday.slice(0, 2)).toEqual([monday, null]);

    await open();
    const wednesday = await give(2);
    await meanwhile(2);
    await press(page, save, way);
    const asked = form.getByRole('alert');
    await expect(asked).toContainText(other.name);
    await expect(asked.getByRole('radio')).toHaveCount(2);
    await expect(asked).toContainText(people.find(({ id }) => id === wednesday)?.name ?? '?');
    await expect(asked).toContainText(word('Nobody'));
    expect((await stands()).byWeekday[2]).toBeNull();
    // Nothing is sent before it is decided.
    await press(page, save, way);
    await expect(asked.getByRole('radio').first()).toBeFocused();
    await press(page, asked.getByRole('button', { name: word('Keep the chosen values') }), way);
    await expect(asked).toHaveCount(0);
    await press(page, save, way);
    await expect(form).toHaveCount(0);
    expect((await stands()).byWeekday[2]).toBe(wednesday);
  });
}
