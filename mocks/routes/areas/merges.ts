import type { mergeEndpoints } from '@/contract/endpoints/merges';
import { createJointPath } from '../../services/command-over';
import { createLinkService } from '../../services/link-service';
import { createMergeService, previewMerge } from '../../services/merge-service';
import { createUnmergeService } from '../../services/unmerge-service';
import { reads, writes } from '../call';
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
