import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Stay } from '@/domain/plan/lodging';
import { addresses } from '@/parts/addresses';
import { Chip } from '@/ui/chip';

/** With which cases of the family a stay is shared, and where it is changed. */
export function SharedLine({ stay: { sharedWith, sharedFrom } }: { readonly stay: Stay }) {
  const { t } = useLingui();
  if (sharedFrom !== null) {
    const { reference } = sharedFrom;
    return (
      <Shared>
        {reference === null ? (
          <Chip>
            <Trans>Shared with a case that you do not see</Trans>
          </Chip>
        ) : (
          <>
            <Chip>
              <Trans>
                Shared with <CaseLink reference={reference} />
              </Trans>
            </Chip>
            <span className="quiet">{t`It is changed there.`}</span>
          </>
        )}
      </Shared>
    );
  }
  if (sharedWith.length === 0) return null;
  return (
    <Shared>
      {sharedWith.map((reference) => (
        <Chip key={reference}>
          <Trans>
            Shared with <CaseLink reference={reference} />
          </Trans>
        </Chip>
      ))}
    </Shared>
  );
}

const Shared = ({ children }: { readonly children: ReactNode }) => (
  <div className="row">{children}</div>
);

function CaseLink({ reference }: { readonly reference: string }) {
  return (
    <Link to={addresses.case(reference, 'lodging')} className="number" dir="ltr">
      {reference}
    </Link>
  );
}
