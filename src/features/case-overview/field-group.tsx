import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import styles from './case-overview.module.css';
import { editedRecord } from './edited-record';
import type { GroupSpec } from './field-spec';
import { GroupForm } from './group-form';
import { shownValue } from './shown-value';
import { useOptionContext } from './use-option-context';

interface FieldGroupProps {
  readonly group: GroupSpec;
  readonly detail: CaseDetail;
}

/** A group of fields: read as facts, edited where it stands. */
export function FieldGroup({ group, detail }: FieldGroupProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const options = useOptionContext();
  const { plainDate } = useFormats();
  const [isEditing, setIsEditing] = useState(false);
  const title = i18n._(group.title);
  const action = group.target === 'patient' ? 'patient.edit' : 'case.edit';
  const canEdit = detail.case.stage !== 'closed' && can(actorOf(me), action, detail.case);
  const record = editedRecord(detail, group);
  const context = { ...options, plainDate, yes: t`Yes`, no: t`No` };
  const titleId = `group-${group.id}`;
  return (
    <section className={styles['group']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h3 id={titleId}>{title}</h3>
        {!isEditing && canEdit && (
          <Button size="small" aria-label={t`Edit: ${title}`} onClick={() => setIsEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </div>
      {isEditing ? (
        <GroupForm group={group} detail={detail} onDone={() => setIsEditing(false)} />
      ) : (
        <dl className="facts">
          {group.fields.map((field) => {
            const shown = shownValue(record, field, context);
            return (
              <div key={field.path}>
                <dt>{i18n._(field.label)}</dt>
                <dd>{shown === null ? <span className="quiet">–</span> : <Bdi>{shown}</Bdi>}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}
