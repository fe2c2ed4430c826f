import { useState } from 'react';
import { CasePatch, type CaseDetail } from '@/contract/case';
import type { DraftBody } from '@/contract/draft';
import { PatientPatch } from '@/contract/patient';
import { type EditOrigin, type EditTarget, mergeOver, originOf } from '@/data/cases/edit-origin';
import { MergeConflictError } from '@/data/command/merge-conflict';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { flatten, unflatten } from '@/domain/merge/edit-fields';
import { type KeptForm, useKeptForm } from '@/parts/form/use-kept-form';
import type { OpenConflict } from '@/parts/merge/conflict-choice';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { useSaveEdit } from './use-save-edit';

export interface EditingOptions<V> {
  readonly detail: CaseDetail;
  readonly target: EditTarget;
  /** Name of the group; its draft goes by it. */
  readonly id: string;
  /** The fields of the record that the group edits, by their flat paths. */
  readonly paths: readonly string[];
  /** What has happened once it is saved. */
  readonly done: string;
  readonly valuesOf: (record: object) => V;
  /** What of the values differs, as a merge patch; empty where nothing does. */
  readonly patchOf: (before: V, values: V) => object;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

interface HeldConflict extends OpenConflict {
  readonly entryId: string;
  readonly patch: object;
  readonly theirs: EditOrigin;
}

export interface Editing<V> {
  readonly form: KeptForm<V>;
  /** What the person saw when they began; somebody else's changes are told against it. */
  readonly origin: EditOrigin;
  readonly isPending: boolean;
  readonly submit: () => void;
  readonly conflict: OpenConflict | null;
  /** @param picks what is to stay of the fields in conflict; those not named stay theirs. */
  readonly decide: (picks: Readonly<Record<string, unknown>>) => void;
  /** Throws the words away and closes. */
  readonly discard: () => void;
}

/**
 * Editing a group of fields beside other people: what was seen when typing began is the base, so that
 * a change of somebody else merges where it does not overlap, and is shown beside mine where it does.
 * What is typed is kept as a draft, with the base that it was typed over.
 */
export function useEditing<V extends object>(options: EditingOptions<V>): Editing<V> {
  const { detail, target, id, paths, done, valuesOf, patchOf, opened, onDone } = options;
  const { reference } = detail.case;
  const now = originOf(detail, target);
  const { dismiss } = useOutbox();
  const { told, refused } = useTellOutcome();
  const { save, isPending } = useSaveEdit(target);
  const [begun] = useState(() => (opened === null ? null : openedIn(opened, now, target)));
  const [replaces, setReplaces] = useState(opened?.id);
  const [held, setConflict] = useState<HeldConflict | null>(begun?.conflict ?? null);
  const [seen, setSeen] = useState<EditOrigin | null>(begun?.origin ?? null);

  const form: KeptForm<V> = useKeptForm<V>({
    kind: 'edit',
    about: reference,
    group: id,
    baseVersion: now.version,
    initial: valuesOf(unflatten(now.fields)),
    opened: begun === null ? null : valuesOf(unflatten({ ...begun.origin.fields, ...begun.mine })),
    beside: (): DraftBody => ({ version: origin.version, fields: pick(origin.fields, paths) }),
  });
  const [first] = useState(() => originIn(form.draft.found, now) ?? now);
  const origin = seen ?? first;

  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const send = (from: EditOrigin, patch: object, entryId: string | undefined): void => {
    save({ base: detail, from, patch, replaces: entryId }).then(
      (outcome) => {
        told(reference, outcome, done);
        finish();
      },
      (error: unknown) => {
        setReplaces(undefined);
        if (error instanceof MergeConflictError && error.theirs) {
          const theirs = originOf(error.theirs, target);
          const { conflicts: fields, entryId: refusedId, by, at } = error;
          setConflict({ fields, by, at, entryId: refusedId, patch, theirs });
        } else if (!form.fail(error)) refused(error);
      },
    );
  };
  const checked = (patch: object): object | null =>
    target === 'patient' ? form.parse(PatientPatch, patch) : form.parse(CasePatch, patch);

  return {
    form,
    origin,
    isPending,
    conflict: held,
    submit: () => {
      const patch = patchOf(valuesOf(unflatten(origin.fields)), form.values);
      if (Object.keys(patch).length === 0) {
        if (replaces !== undefined) void dismiss(replaces);
        finish();
        return;
      }
      const parsed = checked(patch);
      if (parsed !== null) send(origin, parsed, replaces);
    },
    decide: (picks) => {
      if (held === null) return;
      const { theirs, patch, entryId } = held;
      const chosen = { ...mergeOver(origin, patch, theirs, target).toSend, ...picks };
      setConflict(null);
      setSeen(theirs);
      setReplaces(entryId);
      form.set(valuesOf(unflatten({ ...theirs.fields, ...chosen })));
      if (Object.keys(chosen).length === 0) {
        void dismiss(entryId);
        finish();
        return;
      }
      const parsed = checked(unflatten(chosen));
      if (parsed !== null) send(theirs, parsed, entryId);
    },
    discard: () => {
      if (replaces !== undefined) void dismiss(replaces);
      finish();
    },
  };
}

const pick = (fields: EditOrigin['fields'], paths: readonly string[]): EditOrigin['fields'] =>
  Object.fromEntries(paths.map((path) => [path, fields[path] ?? null]));

/** The base that a draft was typed over: what it kept, and for all else what stands there now. */
function originIn(
  found: Readonly<Record<string, unknown>> | null,
  now: EditOrigin,
): EditOrigin | null {
  const version = found?.['version'];
  const fields = found?.['fields'];
  if (typeof version !== 'number' || typeof fields !== 'object' || fields === null) return null;
  return { version, fields: { ...now.fields, ...fields } };
}

/** An entry of the outbox as a form goes on with it; a conflict against what stands there now. */
function openedIn(entry: ShownEntry, now: EditOrigin, target: EditTarget) {
  const mine = flatten(entry.body as Readonly<Record<string, unknown>>);
  const origin = {
    version: entry.seen[target] ?? now.version,
    fields: { ...now.fields, ...entry.base },
  };
  const patch = unflatten(mine);
  const { conflicts } = mergeOver(origin, patch, now, target);
  const told = entry.refusal?.kind === 'conflict' ? entry.refusal.conflict : null;
  const conflict: HeldConflict | null =
    told === null || conflicts.length === 0
      ? null
      : { fields: conflicts, by: told.by, at: told.at, entryId: entry.id, patch, theirs: now };
  return { origin, mine, conflict };
}
