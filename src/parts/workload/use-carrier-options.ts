import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { joined } from '../words/isolated';
import type { PersonWire } from '@/contract/person';
import { workloadQueries } from '@/data/workload/workload-queries';
import { absenceAt } from '@/domain/absence/absence';
import { compareOffered } from '@/domain/workload/offered-order';
import { isCarrier } from '@/domain/workload/teams';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { useNow } from '@/ui/time/use-now';
import type { SelectOption } from '@/ui/select-field';
import { nameOfPlace } from '../names';
import { usePeople } from '../people/use-people';
import { useRoleName } from '../people/use-role-name';

/**
 * Everybody who could answer for a case, as a choice: what they are, which languages they speak, how
 * much of what they can carry they carry, and whether they are away; who fits best comes first.
 *
 * @param wanted languages of the patients whom it is about.
 * @param refusalsOf how many of many cases somebody could not take; who could take none is still offered,
 * since not all of them need be known to the page.
 */
export function useCarrierOptions(
  may: (person: PersonWire) => boolean,
  wanted: readonly string[] = [],
  refusalsOf: (person: PersonWire) => number = () => 0,
): readonly SelectOption[] {
  const { t } = useLingui();
  const roleName = useRoleName();
  const locale = useLocale();
  const nowMs = useNow();
  const people = usePeople();
  const { compare, list, language, number } = useFormats();
  // Without it one can choose all the same.
  const { data } = useQuery(workloadQueries.view('person'));
  return people
    .filter((person) => isCarrier(person) && may(person))
    .map((person) => {
      const { id, name, place, languages } = person;
      const line = data?.items.find(({ key }) => key === id);
      const load = line?.capacity ? `${number(line.load)} / ${number(line.capacity.now)}` : null;
      const languagesOf = list(languages.map(language));
      const label = joined([name, roleName(person), nameOfPlace(place, locale), languagesOf, load]);
      const isAway = absenceAt(person, nowMs) !== null;
      const room = line?.capacity ? line.capacity.now - line.load : null;
      const option = { value: id, label: isAway ? t`${label} (away)` : label };
      return { option, offered: { languages, room, isAway, refusals: refusalsOf(person) } };
    })
    .toSorted(
      (a, b) =>
        compareOffered(a.offered, b.offered, wanted) || compare(a.option.label, b.option.label),
    )
    .map(({ option }) => option);
}
