import type { revealEndpoints } from '@/contract/endpoints/reveals';
import { createAuditService } from '../../services/audit/audit-service';
import {
  createRevealService,
  getOpenReveal,
  listReveals,
} from '../../services/cases/reveal-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function revealServices({ ids }: ServiceParts): ServicesOf<typeof revealEndpoints> {
  const reveals = createRevealService(ids, createAuditService(ids));
  return {
    revealNumbers: writes(reveals.reveal),
    endReveal: writes(reveals.end),
    getOpenReveal: reads(getOpenReveal),
    listReveals: reads(listReveals),
    agreeReveal: writes(reveals.agree),
    copyNumber: writes(reveals.copy),
  };
}
