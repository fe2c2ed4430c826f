import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CaseListRow } from '@/contract/case-list';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { ClaimButton } from '../claim-button';
import type { CaseColumn } from '../case-column';

export const ownerColumn: CaseColumn = {
  id: 'owner',
  heading: msg`Owner`,
  width: 'minmax(120px, 0.8fr)',
  cell: (row, { personName }) =>
    row.ownerId === null ? (
      <ClaimButton row={row} />
    ) : (
      <span className="cell-text">
        <bdi>{personName(row.ownerId)}</bdi>
        {row.handOff !== null && <Handed handOff={row.handOff} personName={personName} />}
      </span>
    ),
};

interface HandedProps {
  readonly handOff: NonNullable<CaseListRow['handOff']>;
  readonly personName: (id: string) => string;
}

/** Handed over and not accepted yet: the owner still answers for it. */
function Handed({ handOff: { toPerson, toOffice, toCampus }, personName }: HandedProps) {
  const locale = useLocale();
  const to =
    toPerson === null ? nameOfPlace(toOffice ?? toCampus ?? '', locale) : personName(toPerson);
  return (
    <span className="quiet">
      {' '}
      <Trans comment="In a list, beside the owner: handed to somebody who has not answered yet">
        → {to}
      </Trans>
    </span>
  );
}
