import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { isMasked, type Masked } from '@/domain/numbers/number-fields';
import { actorOf, can } from '@/domain/policy';
import { addresses } from '@/parts/addresses';
import type { TextBinding } from '@/parts/form/bind-text';
import { TextField } from '@/ui/text-field';

interface NumberFieldProps extends TextBinding {
  readonly label: string;
  readonly limit: number;
  readonly isRequired?: boolean;
  /** As I may see it; null where there is none. */
  readonly held: string | Masked | null;
  /** What is said of it where it is not hidden. */
  readonly hint?: ReactNode;
  /** Where the numbers of the case can be shown; null where that is done right here. */
  readonly reference: string | null;
}

/**
 * A passport or policy number as it is typed. One that I may not see takes nothing, and says who may
 * change it; what I had typed before stays until I take it away, for the server would refuse it.
 */
export function NumberField({ held, hint, reference, isRequired, ...field }: NumberFieldProps) {
  const isHidden = isMasked(held);
  return (
    <TextField
      {...field}
      {...(isRequired !== undefined && { isRequired })}
      dir="ltr"
      autoComplete="off"
      readOnly={isHidden && field.value === ''}
      hint={isHidden ? <WhoMay reference={reference} /> : hint}
    />
  );
}

function WhoMay({ reference }: Pick<NumberFieldProps, 'reference'>) {
  const mayReveal = can(actorOf(useMe()), 'case.reveal');
  const { search } = useLocation();
  if (!mayReveal) {
    return (
      <Trans>
        Hidden from you, so it stays as it is. The owner of the case, whoever covers for them and
        whoever is asked to take the case over can change it.
      </Trans>
    );
  }
  return (
    <>
      <Trans>Hidden from you, so it stays as it is until you have the numbers shown.</Trans>{' '}
      {reference !== null && (
        <Link to={{ pathname: addresses.case(reference), search }}>
          <Trans>Show the numbers in the overview</Trans>
        </Link>
      )}
    </>
  );
}
