import { msg } from '@lingui/core/macro';
import { ClaimButton } from '../claim-button';
import type { CaseColumn } from '../case-column';

export const ownerColumn: CaseColumn = {
  heading: msg`Owner`,
  width: 'minmax(112px, 0.8fr)',
  cell: (row, { personName }) =>
    row.ownerId === null ? (
      <ClaimButton row={row} />
    ) : (
      <bdi className="cell-text">{personName(row.ownerId)}</bdi>
    ),
};
