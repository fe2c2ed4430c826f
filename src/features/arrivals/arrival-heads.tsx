import { Trans } from '@lingui/react/macro';

interface ArrivalHeadsProps {
  readonly withCampus: boolean;
  /** What the last column is called. */
  readonly last: string;
}

/** How many columns a row of a party has. */
export const columnsOf = (withCampus: boolean): number => (withCampus ? 9 : 8);

/** The headings over rows of parties (`ArrivalRow`). */
export function ArrivalHeads({ withCampus, last }: ArrivalHeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Case</Trans>
        </th>
        <th scope="col">
          <Trans>Patient</Trans>
        </th>
        {withCampus && (
          <th scope="col">
            <Trans>Campus</Trans>
          </th>
        )}
        <th scope="col">
          <Trans>Language</Trans>
        </th>
        <th scope="col">
          <Trans>Needs</Trans>
        </th>
        <th scope="col">
          <Trans>Readiness</Trans>
        </th>
        <th scope="col">
          <Trans>Stage</Trans>
        </th>
        <th scope="col">
          <Trans>Owner</Trans>
        </th>
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}
