import { Trans, useLingui } from '@lingui/react/macro';
import type { FixWire, InterpreterWire } from '@/contract/plan/interpreter';
import type { WishedSex } from '@/domain/plan/interpreter';
import { Button } from '@/ui/button';
import type { Book } from './use-book';

interface FixesProps {
  readonly fixes: readonly FixWire[];
  readonly interpreters: readonly InterpreterWire[];
  readonly wishedSex: WishedSex | null;
  /** The appointment is at another time than the booking. */
  readonly isMoved: boolean;
  readonly book: Book;
}

/** Ways out of what stands against a booking, the best first; each is one press. */
export function Fixes({ fixes, interpreters, wishedSex, isMoved, book }: FixesProps) {
  const { t } = useLingui();
  const nameOf = (wanted: string): string =>
    interpreters.find(({ id }) => id === wanted)?.name ?? '…';
  const wordOf = ({ kind, interpreterId }: FixWire): string => {
    const name = nameOf(interpreterId);
    switch (kind) {
      case 'same-at-new-time':
        return isMoved ? t`${name} at the new time` : t`Offer to ${name}`;
      case 'same-by-video':
      case 'other-by-video':
        return t`${name} by video`;
      default:
        return t`Offer to ${name}`;
    }
  };
  if (fixes.length === 0) return null;
  return (
    <div className="row" role="group" aria-label={t`Ways out`}>
      <span className="quiet">
        <Trans>Free:</Trans>
      </span>
      {fixes.map((fix) => (
        <Button
          key={`${fix.kind} ${fix.interpreterId}`}
          size="small"
          isBusy={book.isPending}
          onClick={() =>
            book.book({
              interpreterId: fix.interpreterId,
              name: nameOf(fix.interpreterId),
              mode: fix.mode,
              wishedSex,
              seen: [],
            })
          }
        >
          <bdi>{wordOf(fix)}</bdi>
        </Button>
      ))}
    </div>
  );
}
