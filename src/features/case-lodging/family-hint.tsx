import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { familyOf } from '@/domain/plan/lodging/share-stay';
import { addresses } from '@/parts/addresses';

/** Where nights are open, and the family has another case: what is booked there can be shared. */
export function FamilyHint({ record }: { readonly record: CaseWire }) {
  const family = familyOf(record);
  if (family.length === 0) return null;
  return (
    <p className="row">
      <span className="quiet">
        <Trans>Does the party sleep where its family does? Share the lodging from there:</Trans>
      </span>
      {family.map((reference) => (
        <Link
          key={reference}
          to={addresses.case(reference, 'lodging')}
          className="number"
          dir="ltr"
        >
          {reference}
        </Link>
      ))}
    </p>
  );
}
