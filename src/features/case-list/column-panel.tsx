import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { CASE_COLUMN_IDS, DEFAULT_COLUMNS, type CaseColumnId } from './case-column';
import { FIXED_COLUMNS, withColumn, withMoved } from './column-choice';
import { CASE_COLUMNS } from './columns/case-columns';

export interface ColumnPanelProps {
  readonly columns: readonly CaseColumnId[];
  readonly onChange: (next: readonly CaseColumnId[]) => void;
}

/** Every column: shown or not, and those that are in their order. */
export function ColumnPanel({ columns, onChange }: ColumnPanelProps) {
  const { t, i18n } = useLingui();
  const hidden = CASE_COLUMN_IDS.filter((id) => !columns.includes(id));
  return (
    <div className="stack" data-gap="4">
      {[...columns, ...hidden].map((id) => {
        const name = i18n._(CASE_COLUMNS[id].heading);
        const isShown = columns.includes(id);
        return (
          <div key={id} className="row">
            <div className="grow">
              <Checkbox
                label={name}
                checked={isShown}
                disabled={FIXED_COLUMNS.has(id)}
                onChange={() => onChange(withColumn(columns, id))}
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
      <Button size="small" variant="quiet" onClick={() => onChange(DEFAULT_COLUMNS)}>
        <Trans>The usual columns</Trans>
      </Button>
    </div>
  );
}
