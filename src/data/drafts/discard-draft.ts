import { mutationOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { isProblem } from '@/api/errors';
import { draftEndpoints } from '@/contract/endpoints/drafts';
import { noteDraft } from './draft-queries';

/** Throws a draft away that no screen shows just now; a shown one has `useDraft().discard`. */
export const discardDraft = () =>
  mutationOptions({
    mutationKey: ['drafts', 'discard'],
    networkMode: 'always',
    mutationFn: async (draftId: string) => {
      try {
        await call(draftEndpoints.deleteDraft, { params: { draftId } });
      } catch (error) {
        // Gone is what was wanted.
        if (!isProblem(error, 'not-found')) throw error;
      }
    },
    onSuccess: (_answer, draftId, _result, { client }) => noteDraft(client, draftId, null),
  });
