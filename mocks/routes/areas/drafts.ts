import type { draftEndpoints } from '@/contract/endpoints/drafts';
import { deleteDraft, listDrafts, saveDraft } from '../../services/intake/draft-service';
import { reads, writes } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const draftServices = (): ServicesOf<typeof draftEndpoints> => ({
  listDrafts: reads(listDrafts),
  saveDraft: writes(saveDraft),
  deleteDraft: writes(deleteDraft),
});
