import type { recordEndpoints } from '@/contract/endpoints/records';
import { createRecordService, listChases, listLetters } from '../../services/cases/record-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function recordServices({ run }: ServiceParts): ServicesOf<typeof recordEndpoints> {
  const records = createRecordService(run);
  return {
    editRecords: writes(records.edit),
    listChases: reads(listChases),
    logChase: writes(records.chase),
    listLetters: reads(listLetters),
    makeLetter: writes(records.letter),
  };
}
