import { mutationOptions } from '@tanstack/react-query';
import type { CaseDetail, CasePatch } from '@/contract/case';
import { editableCase, flatten, unflatten } from '@/domain/merge/edit-fields';
import type { EditOrigin } from './edit-origin';
import { outboxOf } from '../command/command-path';
import { write } from '../command/write';
import { patchDetail } from '../case-cache/write-case';

interface Variables {
  /** The case as it was when the person began to type. */
  readonly base: CaseDetail;
  /** Only what was changed; `null` clears. */
  readonly patch: CasePatch;
  /** What the person saw, where that is older than `base`: words taken up again. */
  readonly from?: EditOrigin | undefined;
  /** The refused entry that this one takes the place of, after a conflict was decided. */
  readonly replaces?: string;
}

/**
 * Changes what intake knows. Merges by itself with another person's edit where the two do not
 * overlap; else rejects with `MergeConflictError`, and what was typed stays in the outbox.
 */
export const editCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'edit'],
    networkMode: 'always',
    mutationFn: async ({ base, patch, replaces, from }: Variables, { client }) => {
      const { reference, version } = base.case;
      if (replaces) await outboxOf(client).dismiss(replaces);
      return write(client, 'editCase', {
        reference,
        params: { reference },
        body: patch,
        seen: { case: from?.version ?? version },
        ifMatch: 'case',
        base: from?.fields ?? editableCase(base.case),
      });
    },
    onMutate: ({ base, patch }, { client }) => {
      const { specialties: _derived, ...fields } = patch;
      const rollback = patchDetail(client, base.case.reference, (detail) => ({
        ...detail,
        case: { ...detail.case, ...mergedOver(editableCase(detail.case), fields) },
      }));
      return { rollback };
    },
    onError: (_error, _variables, result) => result?.rollback(),
  });

/** The patch's top-level fields, whole, as they will be. */
function mergedOver(
  held: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const whole = unflatten({ ...held, ...flatten(patch) });
  return Object.fromEntries(Object.keys(patch).map((name) => [name, whole[name]]));
}
