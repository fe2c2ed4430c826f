import { useLingui } from '@lingui/react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, type LoaderFunctionArgs } from 'react-router-dom';
import * as z from 'zod/mini';
import { queryClientContext } from '@/api/query-client-context';
import { Reference } from '@/contract/fields';
import { mergeQueries } from '@/data/merges/merge-queries';
import { CaseMerge } from '@/features/case-merge/case-merge';
import { wordField } from '@/parts/words/field-words';
import { useFieldValue } from '@/parts/words/use-field-value';
import { useReportedView } from './use-reported-view';

/** What cannot be a reference is answered like one that does not exist. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<null> {
  const references = [params['reference'], params['other']].map((one) =>
    z.safeParse(Reference, one),
  );
  const [into, other] = references.map(({ data }) => data);
  if (into === undefined || other === undefined) throw new Response(null, { status: 404 });
  await context.get(queryClientContext).query(mergeQueries.preview(into, other));
  return null;
}

/** `/cases/:reference/merge/:other`: two cases side by side, and what stays of each. */
export function Component() {
  const { i18n } = useLingui();
  const params = useParams();
  const into = params['reference'] ?? '';
  const other = params['other'] ?? '';
  const { data: preview } = useSuspenseQuery(mergeQueries.preview(into, other));
  const wordValue = useFieldValue();
  // The other case is shown as well, and its audit trail says so.
  useReportedView(other);
  return (
    <CaseMerge
      // By references: what was chosen for two cases must not stand for two others.
      key={`${into} ${other}`}
      preview={preview}
      wordField={(path) => wordField(i18n, path)}
      wordValue={wordValue}
    />
  );
}
