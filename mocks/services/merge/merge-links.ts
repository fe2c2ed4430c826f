import type { CaseLink } from '@/domain/case-link';
import { linksFollowing } from '@/domain/case-merge/case-links';
import type { MergeRecord } from '@/domain/case-merge/merge-record';
import { jsonEqual } from '@/domain/merge/json-equal';
import { findCase, type CaseWithPatient } from '../command/case-access';
import type { CaseStep } from '../command/command-over';
import type { Reading } from '../stored/shape';

/**
 * Lets the links of relatives and other visits follow a case that goes on as another: each is linked
 * to the one that its family is cared for in, not to a closed duplicate.
 *
 * @param references of the cases whose link follows.
 * @param staying those of them that still share something with the case `from`.
 * @param steps what the command does to other cases anyway; such a case follows in its own step.
 */
export async function withLinksFollowed(
  tx: Reading,
  references: readonly string[],
  {
    from,
    to,
    staying,
  }: { readonly from: string; readonly to: string; readonly staying: readonly string[] },
  steps: readonly CaseStep[],
): Promise<readonly CaseStep[]> {
  const followed = new Map(steps.map((step) => [step.before.reference, step]));
  for (const reference of references) {
    // One after the other: a transaction is one line of work.
    const before = followed.get(reference)?.before ?? (await findCase(tx, reference));
    if (before === null) continue;
    const links = linksFollowing(before, { from, to, isBoth: staying.includes(reference) });
    if (jsonEqual(links, before.links)) continue;
    const step = followed.get(reference) ?? { before, after: before, kind: 'link-followed' };
    followed.set(reference, { ...step, after: { ...step.after, links } });
  }
  return [...followed.values()];
}

/**
 * The links of both cases when their merge is taken back: what the surviving case took over and still
 * has goes back. One that was changed since is let go by the case that opens again, and told.
 *
 * @param staying cases that still share something with the surviving one: they keep that link too.
 */
export function linksBack(
  { links, intoReference, otherReference }: MergeRecord,
  { into, other }: { readonly into: CaseWithPatient; readonly other: CaseWithPatient },
  staying: readonly string[],
): {
  readonly into: readonly CaseLink[];
  readonly other: readonly CaseLink[];
  /** References of the cases whose link goes back. */
  readonly back: readonly string[];
  readonly isChanged: boolean;
} {
  const taken = other.case.links.filter(({ reference }) => links.includes(reference));
  const isOf = (of: readonly CaseLink[], link: CaseLink): boolean =>
    of.some((each) => jsonEqual(each, link));
  const back = taken.filter((link) => isOf(into.case.links, link));
  return {
    into: into.case.links.filter(
      (link) =>
        (!isOf(back, link) || staying.includes(link.reference)) &&
        !(link.kind === 'merged-duplicate' && link.reference === otherReference),
    ),
    other: other.case.links.filter(
      (link) =>
        !(link.kind === 'duplicate-of' && link.reference === intoReference) &&
        (!isOf(taken, link) || isOf(back, link)),
    ),
    back: back.map(({ reference }) => reference),
    isChanged: back.length < taken.length,
  };
}
