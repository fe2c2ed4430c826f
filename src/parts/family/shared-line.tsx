import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { addresses } from '../addresses';
import { Chip } from '@/ui/chip';

interface SharedLineProps {
  readonly of: {
    readonly sharedWith: readonly string[];
    readonly sharedFrom: { readonly reference: string | null } | null;
  };
  /** The section of the other case in which it stands. */
  readonly section: 'lodging' | 'travel';
}

/** With which cases of the family a stay or a flight is shared, and where it is changed. */
export function SharedLine({ of: { sharedWith, sharedFrom }, section }: SharedLineProps) {
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
                Shared with <CaseLink reference={reference} section={section} />
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
            Shared with <CaseLink reference={reference} section={section} />
          </Trans>
        </Chip>
      ))}
    </Shared>
  );
}

const Shared = ({ children }: { readonly children: ReactNode }) => (
  <div className="row">{children}</div>
);

function CaseLink({
  reference,
  section,
}: Pick<SharedLineProps, 'section'> & { readonly reference: string }) {
  return (
    <Link to={addresses.case(reference, section)} className="number" dir="ltr">
      {reference}
    </Link>
  );
}
