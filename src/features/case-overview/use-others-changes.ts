import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { type EditOrigin, type EditTarget, originOf } from '@/data/cases/edit-origin';
import { eventQueries } from '@/data/events/event-queries';
import { jsonEqual } from '@/domain/merge/json-equal';
import { plainPath } from '@/parts/words/field-words';

export interface OthersChange {
  readonly paths: readonly string[];
  /** Who changed it last and when, as far as the timeline says. */
  readonly by: string | null;
  readonly at: string | null;
}

/** Fields of a group that came to hold something else since somebody began to edit it. */
export function useOthersChanges(
  detail: CaseDetail,
  target: EditTarget,
  origin: EditOrigin,
  group: readonly string[],
): OthersChange | null {
  const { fields } = originOf(detail, target);
  const paths = group.filter((path) => !jsonEqual(fields[path], origin.fields[path]));
  const { data } = useInfiniteQuery({
    ...eventQueries.ofCase(detail.case.reference),
    enabled: paths.length > 0,
  });
  if (paths.length === 0) return null;
  const events = data?.pages.flatMap((page) => page.items) ?? [];
  const touches = (field: string): boolean => {
    const changed = plainPath(field).replace(/^reviews\b/, 'specialties');
    return paths.some((path) => changed === path || changed.startsWith(`${path}.`));
  };
  const last = events.find(({ changes }) => changes.some(({ field }) => touches(field)));
  return { paths, by: last?.by ?? null, at: last?.at ?? null };
}
