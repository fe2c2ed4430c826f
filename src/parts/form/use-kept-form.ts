import { useState } from 'react';
import { DIALOG_GROUP, type DraftBody, type DraftKind } from '@/contract/draft';
import { useDraft, type UsedDraft } from '@/data/drafts/use-draft';
import { type FormConflict, type FormRecord, useRecordBeside } from './use-record-beside';
import { type RefusalFields, type SchemaForm, useSchemaForm } from './use-schema-form';

interface KeptFormOptions<V> {
  readonly kind: DraftKind;
  /** Reference of the case. */
  readonly about: string;
  /** Which of the forms of a case; null where a case has one of the kind. */
  readonly group: string | null;
  readonly baseVersion?: number | null;
  readonly initial: V;
  /** With it the form changes a record that others may change meanwhile. */
  readonly record?: FormRecord<V> | null;
  readonly refusals?: RefusalFields;
  /** Values that are to stand there, whatever draft there is: an entry of the outbox. */
  readonly opened?: V | null;
  /** What is kept beside the values; of a dialog what it began with: the rest somebody typed. */
  readonly beside?: () => DraftBody;
}

export interface KeptForm<V> extends SchemaForm<V> {
  readonly draft: UsedDraft;
  /** When the words that stand there were last kept; null where none were found. */
  readonly foundAt: string | null;
  /** What somebody else has changed of what I changed too; null where nothing is to be decided. */
  readonly conflict: FormConflict | null;
}

/**
 * A form whose words are kept on the server while they are typed: they survive a reload, a lost
 * session, a closed form and a case that moved away. Suspends until the draft is known.
 */
export function useKeptForm<V extends object>({
  kind,
  about,
  group,
  baseVersion = null,
  initial,
  record = null,
  refusals = {},
  opened = null,
  beside,
}: KeptFormOptions<V>): KeptForm<V> {
  const [first] = useState(initial);
  const draft = useDraft({ kind, about, group, baseVersion });
  const found = opened === null && draft.found !== null ? valuesIn(draft.found, initial) : null;
  const form = useSchemaForm<V>(opened ?? found ?? initial, refusals);
  const begun =
    opened !== null || draft.found === null
      ? null
      : valuesIn({ values: draft.found['fields'] }, initial);
  const { base, conflict, decide } = useRecordBeside(record, form, begun ?? first);
  const isDialog = group?.startsWith(DIALOG_GROUP) === true;
  const keep = (change: Partial<V>, over = base): void => {
    form.set(change);
    const besides = beside?.() ?? (isDialog ? { fields: over } : {});
    draft.save({ ...besides, values: { ...form.values, ...change } });
  };
  return {
    ...form,
    draft,
    foundAt: found === null ? null : draft.savedAt,
    conflict: conflict && {
      ...conflict,
      decide: (picks) => {
        const decided = decide(picks);
        keep(decided.change, decided.base);
      },
    },
    set: (change) => keep(change),
  };
}

/** The values of a draft, as far as they still fit the form; the rest as the form begins. */
function valuesIn<V extends object>({ values }: DraftBody, initial: V): V | null {
  if (typeof values !== 'object' || values === null) return null;
  const fits = Object.entries(values).filter(([name, value]) => {
    const held: unknown = (initial as Readonly<Record<string, unknown>>)[name];
    if (held === undefined) return false;
    if (held === null) return value === null || typeof value === 'string';
    return typeof held === typeof value && Array.isArray(held) === Array.isArray(value);
  });
  return { ...initial, ...Object.fromEntries(fits) };
}
