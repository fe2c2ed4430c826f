import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';
import type { SeenCase } from './seen-case';
import { patchDetail, patchRow } from '../case-cache/write-case';

interface ClaimVariables {
  /** The case as the person saw it; its owner is what the server compares. */
  readonly seen: SeenCase & { readonly ownerId: string | null };
  /** The person who claims. */
  readonly me: string;
}

/**
 * Takes a case. Shown at once, taken back if somebody was faster: rejects then with the problem
 * `claimed`, which says who and when.
 */
export const claimCase = () =>
  mutationOptions({
    mutationKey: ['cases', 'claim'],
    networkMode: 'always',
    mutationFn: ({ seen }: ClaimVariables, { client }) =>
      write(client, 'claimCase', {
        reference: seen.reference,
        params: { reference: seen.reference },
        body: { expectedOwnerId: seen.ownerId },
        seen: { case: seen.version },
      }),
    onMutate: ({ seen, me }, { client }) => {
      const undoDetail = patchDetail(client, seen.reference, (detail) => ({
        ...detail,
        case: { ...detail.case, ownerId: me },
      }));
      const undoRow = patchRow(client, seen.reference, (row) => ({ ...row, ownerId: me }));
      return {
        rollback: () => {
          undoDetail();
          undoRow();
        },
      };
    },
    onError: (_error, _variables, result) => result?.rollback(),
  });
