import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { PersonWire } from '@/contract/person';
import { SetCapacity } from '@/contract/workload/capacity';
import { setCapacity } from '@/data/workload/set-capacity';
import { MOST_CAPACITY } from '@/domain/workload/capacity';
import { useFormats } from '@/i18n/use-formats';
import { bindText } from '@/parts/form/bind-text';
import { readCount } from '@/parts/form/read-count';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellRefused } from '@/parts/outcome/use-tell-refused';
import { useTellUnanswered } from '@/parts/outcome/use-tell-unanswered';
import { isolated } from '@/parts/words/isolated';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { showToast } from '@/ui/toast-store';
import styles from './workload.module.css';

interface CapacityFormProps {
  readonly person: Pick<PersonWire, 'id' | 'version' | 'name'>;
  /** Points that the person carries in a full week now. */
  readonly week: number;
}

/** How much somebody carries in a full week: fewer hours, fewer points (Product reference, §9). */
export function CapacityForm({ person, week }: CapacityFormProps) {
  const { t } = useLingui();
  const { number } = useFormats();
  const { refused } = useTellRefused();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(setCapacity());
  const { formRef, ...form } = useSchemaForm({ capacity: String(week) }, {});
  const name = isolated(person.name);
  const most = number(MOST_CAPACITY);

  const fail = (error: unknown): void => {
    if (!form.fail(error)) refused(error);
  };
  const save = (): void => {
    const body = form.parse(SetCapacity, { capacity: readCount(form.values.capacity) });
    if (body === null || body.capacity === week) return;
    const points = number(body.capacity);
    const of = { personId: person.id };
    mutateAsync({ ...of, ...body, version: person.version }).then((outcome) => {
      if (outcome.kind === 'waiting') return tellUnanswered('waiting');
      const version = outcome.kind === 'saved' ? outcome.answer.person.version : null;
      const undo = (): void => {
        form.set({ capacity: String(week) });
        if (version === null) return;
        void mutateAsync({ ...of, version, capacity: week }).catch(refused);
      };
      showToast({
        tone: 'done',
        text: t`${{ name }} carries ${{ points }} in a full week`,
        entryId: outcome.entryId,
        undo: version === null ? undefined : undo,
      });
    }, fail);
  };
  return (
    <form
      ref={formRef}
      className={styles['capacity']}
      noValidate
      aria-label={t`What ${{ name }} can carry`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t`Points in a full week`}
        hint={t`A whole number, at most ${most}; fewer for part-time`}
        inputMode="numeric"
        {...bindText(form, 'capacity')}
      />
      <Button type="submit" size="small" isBusy={isPending}>
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}
