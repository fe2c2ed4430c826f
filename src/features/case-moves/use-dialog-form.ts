import { DIALOG_GROUP } from '@/contract/draft';
import type { CaseDetail } from '@/contract/case';
import { type KeptForm, useKeptForm } from '@/parts/form/use-kept-form';
import type { RefusalFields } from '@/parts/form/use-schema-form';

/**
 * The form of a dialog on a case: what was typed is there again when it is opened anew, until it is
 * done or discarded. Suspends until the draft is known.
 *
 * @param name which of the dialogs.
 */
export function useDialogForm<V extends object>(
  { case: record }: CaseDetail,
  name: string,
  initial: V,
  refusals: RefusalFields,
): KeptForm<V> {
  return useKeptForm<V>({
    kind: 'edit',
    about: record.reference,
    group: `${DIALOG_GROUP}${name}`,
    initial,
    refusals,
  });
}
