import { useMutation } from '@tanstack/react-query';
import type { CaseDetail, CasePatch } from '@/contract/case';
import { editCase } from '@/data/cases/edit-case';
import { useSchemaForm, type SchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';

interface WholeGroupOptions<V> {
  readonly detail: CaseDetail;
  readonly initial: V;
  /** What has happened, for the message. */
  readonly done: string;
  readonly onDone: () => void;
}

export interface WholeGroup<V> {
  readonly form: SchemaForm<V>;
  readonly isPending: boolean;
  readonly save: (patch: CasePatch) => void;
}

/** A field that is edited and saved whole: somebody else's change of it meanwhile is refused. */
export function useWholeGroup<V extends object>({
  detail,
  initial,
  done,
  onDone,
}: WholeGroupOptions<V>): WholeGroup<V> {
  const form = useSchemaForm<V>(initial, {});
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(editCase());
  return {
    form,
    isPending,
    save: (patch) => {
      mutateAsync({ base: detail, patch }).then(
        (outcome) => {
          told(detail.case.reference, outcome, done);
          onDone();
        },
        (error: unknown) => {
          if (!form.fail(error)) refused(error);
        },
      );
    },
  };
}
