import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ArrivalEntry } from '@/contract/arrivals';
import type { ArrivalGroupName } from '@/domain/arrivals/groups';
import type { Gate } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { PatientName } from '@/parts/patient/patient-name';
import { NEED_WORDS } from '@/parts/words/case-words';
import { readinessSentence } from '@/parts/words/readiness-words';
import { useWord } from '@/parts/words/use-word';
import { GROUP_DAYS } from './group-words';
import type { PrintList } from './print-lists';

interface PrintLinesProps {
  readonly list: PrintList;
  readonly name: ArrivalGroupName;
  readonly items: readonly ArrivalEntry[];
}

/** One group on paper: a line for each party, with what this reader needs of it. */
export function PrintLines({ list, name, items }: PrintLinesProps) {
  const { i18n } = useLingui();
  const word = useWord();
  const { narrowDate, language } = useFormats();
  const isDesk = list === 'desk';
  const [by, other] = GROUP_DAYS[name];
  const date = (on: string | null): string => (on === null ? '–' : narrowDate(on));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            {by === 'arrivalOn' ? <Trans>Arrival</Trans> : <Trans>Departure</Trans>}
          </th>
          <th scope="col">
            <Trans>Patient</Trans>
          </th>
          <th scope="col">
            <Trans>Language</Trans>
          </th>
          <th scope="col">
            <Trans>Needs</Trans>
          </th>
          <th scope="col">
            {isDesk ? <Trans>Readiness</Trans> : <Trans>Pick-up and lodging</Trans>}
          </th>
          <th scope="col">
            {other === 'departureOn' ? <Trans>Departure</Trans> : <Trans>Arrival</Trans>}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ row, needs, needsInterpreter, travellers }) => (
          <tr key={row.id}>
            <td>{date(row[by])}</td>
            <th scope="row">
              <PatientName
                name={row.patientName}
                ownScript={row.patientOwnScript}
                language={row.language}
              />
              <br />
              {isDesk && `${row.reference} · `}
              <Plural value={travellers} one="# traveller" other="# travellers" />
            </th>
            <td>
              {row.language === null ? '–' : language(row.language)}
              {needsInterpreter && (
                <>
                  <br />
                  <Trans>Interpreter</Trans>
                </>
              )}
            </td>
            <td>
              {needs.length === 0 ? '–' : needs.map((each) => word(NEED_WORDS, each)).join(' · ')}
            </td>
            <td>
              {isDesk ? (
                (readinessSentence(i18n, row) ?? '–')
              ) : (
                <Welcome failing={row.failingGates} />
              )}
            </td>
            <td>{date(row[other])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a concierge would have to see to. */
function Welcome({ failing }: { readonly failing: readonly (Gate | 'unknown')[] }) {
  const hasPickUp = !failing.includes('pick-up-arranged');
  const hasLodging = !failing.includes('lodging-covered');
  if (hasPickUp && hasLodging) return <Trans>Both settled</Trans>;
  if (hasPickUp) return <Trans>Lodging is open</Trans>;
  return hasLodging ? <Trans>Pick-up is open</Trans> : <Trans>Pick-up and lodging are open</Trans>;
}
