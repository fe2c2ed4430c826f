import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { type ColumnSet, withColumn, withMoved } from './column-choice';

export interface ColumnPanelProps<Id extends string> {
  readonly of: ColumnSet<Id>;
  readonly columns: readonly Id[];
  readonly onChange: (next: readonly Id[]) => void;
}

/** Every column: shown or not, and those that are in their order. */
export function ColumnPanel<Id extends string>({
  of: { ids, usual, fixed, heading },
  columns,
  onChange,
}: ColumnPanelProps<Id>) {
  const { t, i18n } = useLingui();
  const hidden = ids.filter((id) => !columns.includes(id));
  return (
    <div className="stack" data-gap="4">
      {[...columns, ...hidden].map((id) => {
        const name = i18n._(heading(id));
        const isShown = columns.includes(id);
        return (
          <div key={id} className="row">
            <div className="grow">
              <Checkbox
                label={name}
                checked={isShown}
                disabled={id === fixed}
                onChange={() => onChange(withColumn(columns, id, fixed))}
              />
            </div>
            {isShown && (
              <>
                <IconButton
                  size="small"
                  label={t`Move ${name} towards the start`}
                  icon={<Icon of={IconArrowUp} />}
                  onClick={() => onChange(withMoved(columns, id, -1))}
                />
                <IconButton
                  size="small"
                  label={t`Move ${name} towards the end`}
                  icon={<Icon of={IconArrowDown} />}
                  onClick={() => onChange(withMoved(columns, id, 1))}
                />
              </>
            )}
          </div>
        );
      })}
      <Button size="small" variant="quiet" onClick={() => onChange(usual)}>
        <Trans>The usual columns</Trans>
      </Button>
    </div>
  );
}
