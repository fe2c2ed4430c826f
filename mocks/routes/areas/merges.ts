import type { mergeEndpoints } from '@/contract/endpoints/merges';
import { createJointPath } from '../../services/command/command-over';
import { createLinkService } from '../../services/cases/link-service';
import { createMergeService, previewMerge } from '../../services/merge/merge-service';
import { createUnmergeService } from '../../services/merge/unmerge-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function mergeServices({ ids }: ServiceParts): ServicesOf<typeof mergeEndpoints> {
  const runOver = createJointPath(ids);
  const links = createLinkService(runOver);
  return {
    previewMerge: reads(previewMerge),
    mergeCases: writes(createMergeService(runOver, ids).merge),
    unmergeCases: writes(createUnmergeService(runOver).unmerge),
    linkCases: writes(links.link),
    unlinkCases: writes(links.unlink),
  };
}
