import type { documentEndpoints } from '@/contract/endpoints/documents';
import { createDocumentService } from '../../services/plan/document-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function documentServices({ run }: ServiceParts): ServicesOf<typeof documentEndpoints> {
  const documents = createDocumentService(createPlanCommands(run));
  return {
    registerDocument: writes(documents.register),
    editDocument: writes(documents.edit),
    removeDocument: writes(documents.remove),
  };
}
