/** How two cases belong together (Product reference, §5). */
export const LINK_KINDS = [
  'family',
  'earlier-visit',
  'next-visit',
  /** This case was closed as a duplicate and merged into that one. */
  'duplicate-of',
  /** The other way round: that one was merged into this one. */
  'merged-duplicate',
] as const;
export interface CaseLink {
  readonly kind: (typeof LINK_KINDS)[number];
  readonly reference: string;
}
