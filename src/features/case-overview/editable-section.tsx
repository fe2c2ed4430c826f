import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { draftQueries } from '@/data/drafts/draft-queries';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { type FieldToFill, useFieldToFill } from '@/parts/case/field-to-fill';
import { useOpenedEntry } from '@/parts/outbox/use-opened-entry';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-overview.module.css';

export interface SectionForm {
  /** An entry of the outbox that is opened here: the form begins with what was typed. */
  readonly opened: ShownEntry | null;
  /** The field that a link led to: it takes the focus. */
  readonly toFill: FieldToFill | null;
  /** Leads back to the facts. */
  readonly onDone: () => void;
}

interface EditableSectionProps {
  /** Also the name of its draft. */
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly canEdit: boolean;
  /** Why it cannot be begun now, though it is the person's to edit; what is begun stays open. */
  readonly editRefusal?: string | null;
  /** The fields that are edited here, where a link may lead to one of them. */
  readonly paths?: readonly string[];
  /** Whether an entry of the outbox that changes these fields belongs here. */
  readonly fits: (entry: ShownEntry) => boolean;
  readonly form: (form: SectionForm) => ReactNode;
  /** The facts. */
  readonly children: ReactNode;
}

/** A group of the overview: read as facts, edited where it stands. */
export function EditableSection(props: EditableSectionProps) {
  const { id, reference, title, canEdit, editRefusal, paths, fits, form, children } = props;
  const { t } = useLingui();
  const [isAsked, setIsAsked] = useState(false);
  const [endedId, setEndedId] = useState<string | null>(null);
  const opened = useOpenedEntry(reference, fits);
  const isOpened = opened !== null && opened.id !== endedId;
  const toFill = useFieldToFill();
  const isLedTo = toFill !== null && (paths?.includes(toFill.path) ?? false);
  /** The link that led here last and has been followed. */
  const [followed, setFollowed] = useState<string | null>(null);
  if (isLedTo && toFill.key !== followed) {
    setFollowed(toFill.key);
    setIsAsked(true);
  }
  const isEditing = canEdit && (isAsked || isOpened);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const titleId = `group-${id}`;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpened) ref.current?.scrollIntoView({ block: 'start' });
  }, [isOpened]);
  const onDone = (): void => {
    setIsAsked(false);
    setEndedId(opened?.id ?? null);
    // Whoever comes back to this place later has filled it in already.
    if (isLedTo) void navigate({ pathname, search }, { replace: true, preventScrollReset: true });
  };
  return (
    <section ref={ref} className={styles['group']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h3 id={titleId}>{title}</h3>
        {!isEditing && canEdit && (
          <div className="row">
            <UnsavedWords reference={reference} group={id} />
            <Button
              size="small"
              aria-label={t`Edit: ${title}`}
              disabledReason={editRefusal}
              onClick={() => setIsAsked(true)}
            >
              <Trans>Edit</Trans>
            </Button>
          </div>
        )}
      </div>
      {isEditing ? (
        <Suspense fallback={<SkeletonRows count={3} />}>
          <div key={isOpened ? opened.id : 'mine'}>
            {form({ opened: isOpened ? opened : null, toFill: isLedTo ? toFill : null, onDone })}
          </div>
        </Suspense>
      ) : (
        children
      )}
    </section>
  );
}

interface UnsavedWordsProps {
  readonly reference: string;
  readonly group: string;
}

/** Says that I began to edit the group and did not save it. */
function UnsavedWords({ reference, group }: UnsavedWordsProps) {
  const { data } = useQuery(draftQueries.mine());
  const { timeZone } = useSession();
  const { time } = useFormats();
  const draft = data?.items.find(
    (each) => each.kind === 'edit' && each.about === reference && each.group === group,
  );
  if (!draft) return null;
  const when = time(Date.parse(draft.savedAt), timeZone);
  return (
    <StatusMark state="waiting">
      <Trans>Your unsaved words from {when}</Trans>
    </StatusMark>
  );
}
