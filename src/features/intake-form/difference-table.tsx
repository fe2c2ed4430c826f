import { Trans, useLingui } from '@lingui/react/macro';
import { useFieldValue } from '@/parts/words/use-field-value';
import { Bdi } from '@/ui/bdi';

/** A detail that is typed otherwise than it stands. */
interface DifferenceLine {
  /** Path of the field, which says how its values are worded. */
  readonly field: string;
  readonly name: string;
  readonly held: unknown;
  readonly typed: unknown;
}

interface DifferenceTableProps {
  readonly lines: readonly DifferenceLine[];
  /** Whose values stand in the first column: of the record, of the case. */
  readonly heldBy: string;
}

/** Both values of each detail, side by side. */
export function DifferenceTable({ lines, heldBy }: DifferenceTableProps) {
  const { t } = useLingui();
  const wordValue = useFieldValue();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t`Detail`}</th>
          <th scope="col">{heldBy}</th>
          <th scope="col">{t`You typed`}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, name, held, typed }) => (
          <tr key={field}>
            <th scope="row">{name}</th>
            <td>
              <Value of={held} words={wordValue(field, held)} />
            </td>
            <td>
              <Value of={typed} words={wordValue(field, typed)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value in the words and dates of the interface; of a number that is kept from me, only that. */
function Value({ of, words }: { readonly of: unknown; readonly words: string }) {
  if (typeof of === 'object' && of !== null && 'masked' in of) {
    return (
      <span className="quiet">
        <Trans>not shown to you</Trans>
      </span>
    );
  }
  return <Bdi>{words}</Bdi>;
}
