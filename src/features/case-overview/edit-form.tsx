import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { FieldToFill } from '@/parts/case/field-to-fill';
import { FoundWords } from '@/parts/form/found-words';
import { ConflictChoice } from '@/parts/merge/conflict-choice';
import { SaveRow } from '@/parts/form/save-row';
import { sendByKey } from '@/parts/form/send-by-key';
import { useFormFocus } from '@/parts/form/use-form-focus';
import { clockPlaceOf } from '@/reference/place';
import { OthersNote } from './others-note';
import type { Editing, EditingOptions } from './use-editing';
import { useOthersChanges } from './use-others-changes';

interface EditFormProps<V> {
  readonly detail: CaseDetail;
  readonly title: string;
  readonly editing: Editing<V>;
  readonly of: Pick<EditingOptions<V>, 'target' | 'paths'>;
  /** The field that a link led to. */
  readonly toFill?: FieldToFill | null;
  /** Buttons of the group's own, before Save. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every group that is edited in place: words found, others' changes, the way out. */
export function EditForm<V>(props: EditFormProps<V>) {
  const { detail, title, editing, of, toFill = null, actions, children } = props;
  const { form, origin, conflict, submit, decide, discard, isPending } = editing;
  const { formRef, draft, foundAt } = form;
  const { office, campus } = detail.case;
  const others = useOthersChanges(detail, of.target, origin, of.paths);
  useFormFocus(formRef, true, toFill);
  return (
    // Ctrl+Enter is a short way to the button inside, which everybody can reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={formRef}
      className="stack"
      aria-label={title}
      noValidate
      onKeyDown={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && conflict === null) submit();
      }}
    >
      <FoundWords draft={draft} foundAt={foundAt} onDiscard={discard} />
      {conflict === null ? (
        <OthersNote change={others} />
      ) : (
        <ConflictChoice
          conflict={conflict}
          place={clockPlaceOf(office, campus)}
          onDecide={decide}
        />
      )}
      {children}
      <SaveRow isBusy={isPending} onCancel={discard}>
        {actions}
      </SaveRow>
    </form>
  );
}
