import { useLingui } from '@lingui/react';
import type { CaseWire } from '@/contract/case';
import { MergedNote } from '@/features/case-merge/merged-note';
import { wordField } from '@/parts/words/field-words';

/** What a closed duplicate says of its merge, in the words of the timeline. */
export function CaseMergedNote({ record }: { readonly record: CaseWire }) {
  const { i18n } = useLingui();
  return <MergedNote record={record} wordField={(path) => wordField(i18n, path)} />;
}
