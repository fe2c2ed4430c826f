import { byReference, command, get, type Endpoint } from '../endpoint';
import {
  CasesUnmerged,
  CasesWritten,
  LinkCases,
  MergeCases,
  MergePreview,
  MergePreviewQuery,
  UnlinkCases,
  UnmergeCases,
} from '../merge';

/** What is done to two cases at once: duplicates merged and separated, relations noted. */
export const mergeEndpoints = {
  previewMerge: {
    ...get,
    operationId: 'previewMerge',
    summary: 'What merging another case into this one would do, field by field',
    path: '/api/cases/:reference/merge-preview',
    policy: 'case.merge',
    params: byReference,
    query: MergePreviewQuery,
    success: { status: 200, schema: MergePreview },
    problems: ['not-found'],
  },
  mergeCases: {
    ...command,
    operationId: 'mergeCases',
    summary: 'Close another case as a duplicate of this one, which takes over its records',
    path: '/api/cases/:reference/merge',
    policy: 'case.merge',
    body: MergeCases,
    success: { status: 200, schema: CasesWritten },
  },
  unmergeCases: {
    ...command,
    operationId: 'unmergeCases',
    summary: 'Take a merge back: open the closed duplicate, and name what cannot be put back',
    path: '/api/cases/:reference/unmerge',
    policy: 'case.unmerge',
    body: UnmergeCases,
    success: { status: 200, schema: CasesUnmerged },
  },
  linkCases: {
    ...command,
    operationId: 'linkCases',
    summary: 'Note that another case belongs to this one',
    path: '/api/cases/:reference/link',
    policy: 'case.link',
    body: LinkCases,
    success: { status: 200, schema: CasesWritten },
  },
  unlinkCases: {
    ...command,
    operationId: 'unlinkCases',
    summary: 'Take a link between two cases away',
    path: '/api/cases/:reference/unlink',
    policy: 'case.link',
    body: UnlinkCases,
    success: { status: 200, schema: CasesWritten },
  },
} as const satisfies Record<string, Endpoint>;
