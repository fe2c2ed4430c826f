import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import styles from './case-overview.module.css';

interface EditableSectionProps {
  readonly id: string;
  readonly title: string;
  readonly canEdit: boolean;
  /** The form; `onDone` leads back to the facts. */
  readonly form: (onDone: () => void) => ReactNode;
  /** The facts. */
  readonly children: ReactNode;
}

/** A group of the overview: read as facts, edited where it stands. */
export function EditableSection({ id, title, canEdit, form, children }: EditableSectionProps) {
  const { t } = useLingui();
  const [isEditing, setIsEditing] = useState(false);
  const titleId = `group-${id}`;
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
      {isEditing ? form(() => setIsEditing(false)) : children}
    </section>
  );
}
