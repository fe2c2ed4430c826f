import { mutationOptions } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { EditRecords } from '@/contract/record';
import { editableRecords } from '@/domain/merge/edit-fields';
import { patchedRecords, type RecordPatches } from '@/domain/records/record-changes';
import { patchDetail } from '../case-cache/write-case';
import { outboxOf } from '../command/command-path';
import { write } from '../command/write';

interface Variables {
  /** The case as it was when the person decided. */
  readonly base: CaseDetail;
  /** Only what was changed. */
  readonly patch: {
    readonly records?: RecordPatches;
    readonly recordsWaivedReason?: string | null;
  };
  /** The refused entry that this one takes the place of, after a conflict was decided. */
  readonly replaces?: string;
}

/**
 * Changes lines of the record checklist. Merges by itself with somebody's change of another line;
 * else rejects with `MergeConflictError`.
 */
export const editRecords = () =>
  mutationOptions({
    mutationKey: ['records', 'edit'],
    networkMode: 'always',
    mutationFn: async ({ base, patch, replaces }: Variables, { client }) => {
      const { reference, version } = base.case;
      if (replaces) await outboxOf(client).dismiss(replaces);
      return write(client, 'editRecords', {
        reference,
        params: { reference },
        // The same fields; the contract's arrays and objects are merely writable.
        body: patch as EditRecords,
        seen: { case: version },
        ifMatch: 'case',
        base: editableRecords(base.case),
      });
    },
    onMutate: ({ base, patch }, { client }) => {
      const { records = {}, recordsWaivedReason: reason } = patch;
      const rollback = patchDetail(client, base.case.reference, (detail) => ({
        ...detail,
        case: {
          ...detail.case,
          records: [...patchedRecords(detail.case.records, records)],
          ...(reason === undefined ? {} : { recordsWaivedReason: reason }),
        },
      }));
      return { rollback };
    },
    onError: (_error, _variables, result) => result?.rollback(),
  });
