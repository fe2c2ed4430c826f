import type { CasePlanWire } from '@/contract/plan/case-plan';
import { expect, test } from '@tests/support/e2e';
import { askAs, PEOPLE, tellAs } from '@tests/support/journey';
import { enterFaulty, refusedOffline } from '@tests/support/refused-offline';

const MINE = 'Their nephew, at the arrivals door';
const THEIRS = '301 First Avenue SW, Room 512';

test('what is on the way, given offline and refused, takes back nothing that it has not seen', async ({
  page,
  guard,
}) => {
  const reference = await enterFaulty(page, guard, 'travel');
  await page.getByRole('button', { name: 'Change what is on the way' }).click();
  const form = page.getByRole('form', { name: 'Change the journey' });
  await refusedOffline(page, {
    reference,
    give: async () => {
      await form.getByLabel('Who meets them').fill(MINE);
      await form.getByRole('button', { name: 'Save' }).click();
    },
    meanwhile: async (other) => {
      const { trips } = (await askAs(
        other,
        PEOPLE.coordinator,
        `/api/cases/${reference}/plan`,
      )) as CasePlanWire;
      const [trip] = trips;
      if (trip === undefined) throw new Error('No journey is written down');
      const { id: _id, version, caseId: _caseId, ...fields } = trip;
      const body = { ...fields, entryAddress: THEIRS };
      const address = `/api/cases/${reference}/trip/edit`;
      await tellAs(other, PEOPLE.coordinator, address, { method: 'POST', body, version });
    },
  });
  await expect(form).toContainText('Nothing of yours is lost: choose what stays.');
  await form.getByRole('radio', { name: MINE }).check();
  await form.getByRole('radio', { name: THEIRS }).check();
  await form.getByRole('button', { name: 'Keep the chosen values' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  const shown = page.getByRole('region', { name: 'On the way' });
  await expect(shown).toContainText(MINE);
  await expect(shown).toContainText(THEIRS);
});
