import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMe } from '@/data/session/use-me';
import { Button } from '@/ui/button';
import type { AssignFormProps } from './assign-form-props';
import styles from './follow-up-assign.module.css';

/** They become one's own. */
export function TakeForm({ rows, isBusy, onCancel, onAssign }: AssignFormProps) {
  const { t } = useLingui();
  const me = useMe();
  const count = rows.length;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && count > 0) onAssign(me.id);
      }}
    >
      <p className="quiet">
        <Trans>
          From now on you answer for them; whose they were is told. Those that are yours already, or
          that you could not settle, are named afterwards.
        </Trans>
      </p>
      <div className={styles['actions']}>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {t`${plural(count, { one: 'Take # follow-up over', other: 'Take # follow-ups over' })}`}
        </Button>
      </div>
    </form>
  );
}
