import { Trans } from '@lingui/react/macro';
import { DialLink } from './dial-link';

/** Beside a form that logs a call: the number that is rung for it, to be dialled; nothing without one. */
export function RingNote({ number }: { readonly number: string | null }) {
  return (
    number !== null && (
      <p className="meta">
        <Trans>
          Their number: <DialLink number={number} />
        </Trans>
      </p>
    )
  );
}
