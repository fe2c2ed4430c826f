import { Trans, useLingui } from '@lingui/react/macro';
import type { Workload, WorkloadLine } from '@/contract/workload/workload';
import { type LoadPart, pointsOf } from '@/domain/workload/load';
import { useFormats } from '@/i18n/use-formats';
import { LinkNumber } from '@/ui/link-number';
import { usePerson } from '@/parts/people/use-people';
import { Popover } from '@/ui/popover';
import { CapacityForm } from './capacity-form';
import { partAddress } from './line-facts';
import styles from './workload.module.css';
import { partWord } from './workload-words';

interface LoadPartsProps {
  readonly workload: Pick<Workload, 'by' | 'today'>;
  readonly line: WorkloadLine;
  readonly name: string;
}

/** A load, and of what it is made: so many cases times the points of each part, up to the sum. */
export function LoadParts({ workload, line, name }: LoadPartsProps) {
  const { t, i18n } = useLingui();
  const { number } = useFormats();
  const person = usePerson(workload.by === 'person' ? line.key : null);
  const load = number(line.load);
  const week = line.capacity === null ? null : number(line.capacity.week);
  const now = line.capacity === null ? null : number(line.capacity.now);
  const sum = now === null ? load : `${load} / ${now}`;
  return (
    <Popover
      className={styles['sum'] ?? ''}
      align="end"
      label={t`${name}: ${sum}, what it is made of`}
      trigger={<bdi dir="ltr">{sum}</bdi>}
    >
      <table className={styles['parts']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            <th scope="col">
              <Trans>Cases</Trans>
            </th>
            <th scope="col">
              <Trans>Points each</Trans>
            </th>
            <th scope="col">
              <Trans>Points</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {line.parts.map((part) => {
            // The contract's parts are those of the rule, told as two closed lists.
            const known = part as typeof part & LoadPart;
            const word = partWord(i18n, known);
            const { count } = part;
            return (
              <tr key={`${part.kind} ${part.value}`}>
                <th scope="row">{word}</th>
                <td>
                  <LinkNumber
                    value={count}
                    to={partAddress(workload, line, known)}
                    label={`${name}, ${word}: ${count}`}
                  />
                </td>
                <td className="number">{number(pointsOf(known))}</td>
                <td className="number">{number(pointsOf(known) * count)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              <Trans>Load</Trans>
            </th>
            <td className="number">
              <strong>{load}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      {now !== null && week !== null && (
        <p className="quiet">
          {line.team !== null && line.team.length > 1 ? (
            <Trans>
              Of the people there. They can carry {now} in the next 7 days, and {week} in a full
              week.
            </Trans>
          ) : (
            <Trans>
              {name} can carry {now} in the next 7 days, and {week} in a full week.
            </Trans>
          )}
        </p>
      )}
      {line.capacity !== null && person !== undefined && (
        <CapacityForm person={person} week={line.capacity.week} />
      )}
    </Popover>
  );
}
