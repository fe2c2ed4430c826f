import { Plural, Trans } from '@lingui/react/macro';
import type { ArrivalEntry } from '@/contract/arrivals';
import type { ArrivalGroupName } from '@/domain/arrivals/groups';
import type { Gate } from '@/domain/vocabulary';
import { PatientName } from '@/parts/patient/patient-name';
import { GROUP_DAYS } from './group-words';
import type { PrintList } from './print-lists';
import { UNKNOWN, useEndNames, usePartyWords } from './use-party-words';

interface PrintLinesProps {
  readonly list: PrintList;
  readonly name: ArrivalGroupName;
  readonly items: readonly ArrivalEntry[];
}

/** One group on paper: a line for each party, with what this reader needs of it. */
export function PrintLines({ list, name, items }: PrintLinesProps) {
  const isDesk = list === 'desk';
  const [byName, otherName] = useEndNames(name);
  const wordsOf = usePartyWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{byName}</th>
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
          <th scope="col">{otherName}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <PrintLine
            key={entry.row.id}
            entry={entry}
            said={wordsOf(entry)}
            ends={GROUP_DAYS[name]}
            isDesk={isDesk}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PrintLineProps {
  readonly entry: ArrivalEntry;
  readonly said: ReturnType<ReturnType<typeof usePartyWords>>;
  readonly ends: (typeof GROUP_DAYS)[ArrivalGroupName];
  readonly isDesk: boolean;
}

function PrintLine({ entry, said, ends: [by, other], isDesk }: PrintLineProps) {
  const { row, needsInterpreter, travellers } = entry;
  return (
    <tr>
      <td>{said.day(by)}</td>
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
        {said.language}
        {needsInterpreter && (
          <>
            <br />
            <Trans>Interpreter</Trans>
          </>
        )}
      </td>
      <td>{said.needs ?? UNKNOWN}</td>
      <td>{isDesk ? (said.readiness ?? UNKNOWN) : <Welcome failing={row.failingGates} />}</td>
      <td>{said.day(other)}</td>
    </tr>
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
