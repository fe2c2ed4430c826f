import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ArrivalEntry } from '@/contract/arrivals';
import type { Gate } from '@/domain/vocabulary';
import { PatientName } from '@/parts/patient/patient-name';
import { HeadRow } from './head-row';
import type { PrintList } from './print-lists';
import { UNKNOWN, usePartyWords } from './use-party-words';

/** A line of the paper; one without party is a trip that this reader may not see. */
interface PrintedLine {
  readonly entry: ArrivalEntry | null;
  /** What stands at the beginning and at the end of the line. */
  readonly first: string;
  readonly last: string;
}

interface PrintLinesProps {
  readonly list: PrintList;
  /** What the first column and the last are called. */
  readonly ends: readonly [first: string, last: string];
  readonly lines: readonly PrintedLine[];
}

/** One group on paper: a line for each party, with what this reader needs of it. */
export function PrintLines({ list, ends: [first, last], lines }: PrintLinesProps) {
  const { t } = useLingui();
  const isDesk = list === 'desk';
  const welcome = isDesk ? t`Readiness` : t`Pick-up and lodging`;
  return (
    <table>
      <HeadRow heads={[first, t`Patient`, t`Language`, t`Needs`, welcome, last]} />
      <tbody>
        {lines.map((line, place) =>
          line.entry === null ? (
            // Nothing names one out of reach but its place.
            <tr key={place}>
              <td>{line.first}</td>
              <td colSpan={4}>
                <Trans>Another trip</Trans>
              </td>
              <td>{line.last}</td>
            </tr>
          ) : (
            <PrintLine key={line.entry.row.id} {...line} entry={line.entry} isDesk={isDesk} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface PrintLineProps extends PrintedLine {
  readonly entry: ArrivalEntry;
  readonly isDesk: boolean;
}

function PrintLine({ entry, first, last, isDesk }: PrintLineProps) {
  const { row, needsInterpreter, travellers } = entry;
  const said = usePartyWords()(entry);
  return (
    <tr>
      <td>{first}</td>
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
      <td>{last}</td>
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
