import type { CaseRecord } from '../case';
import type { CaseLink } from '../case-link';
import type { Refusal } from '../stage/decision';

/** Kinds of link that people give and take away; those of a merge go with the merge. */
export type GivenLink = Exclude<CaseLink['kind'], 'duplicate-of' | 'merged-duplicate'>;

/** How the other case of a link calls it. */
export const MIRRORED: Readonly<Record<GivenLink, GivenLink>> = {
  family: 'family',
  'earlier-visit': 'next-visit',
  'next-visit': 'earlier-visit',
};

type Linked = Pick<CaseRecord, 'reference' | 'links'>;

/** Whether people gave the link, and may take it away. */
export const isGivenLink = ({ kind }: CaseLink): boolean => kind in MIRRORED;

/** Why these two cannot be linked, or have no link to take away; null when nothing speaks against it. */
export function linkRefusal(one: Linked, two: Linked, isAdding: boolean): Refusal | null {
  if (one.reference === two.reference) return { code: 'same-case' };
  const isLinked = one.links.some(
    (link) => link.reference === two.reference && (isAdding || isGivenLink(link)),
  );
  if (isAdding && isLinked) return { code: 'already-linked', reference: two.reference };
  return isAdding || isLinked ? null : { code: 'not-linked', reference: two.reference };
}

/** The links of a case with one more; an older one to the same case gives way to it. */
export const linksWith = (record: Linked, link: CaseLink): readonly CaseLink[] => [
  ...linksWithout(record, link.reference),
  link,
];

/** The links without the given one to this case; what a merge linked stays. */
export const linksWithout = ({ links }: Linked, reference: string): readonly CaseLink[] =>
  links.filter((link) => link.reference !== reference || !isGivenLink(link));

/**
 * The links of a case of which a linked one goes on as another, by a merge or its way back: what led
 * to the one leads to the other, unless the case is linked to that one already.
 *
 * @param isBoth where the one still shares something with it: then it stays linked to both.
 */
export function linksFollowing(
  { links }: Linked,
  { from, to, isBoth }: { readonly from: string; readonly to: string; readonly isBoth: boolean },
): readonly CaseLink[] {
  if (links.some((link) => link.reference === to && isGivenLink(link))) return links;
  return links.flatMap((link) => {
    if (link.reference !== from || !isGivenLink(link)) return [link];
    const next = { ...link, reference: to };
    return isBoth ? [link, next] : [next];
  });
}
