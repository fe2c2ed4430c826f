import type { endpoints } from '@/contract/endpoints';
import type { MergeRecord, MergeRest } from '@/domain/case-merge/merge-record';
import type { Answer, Call } from '../call/call';
import { findCase, loadCase } from '../command/case-access';
import type { RunOver } from '../command/command-over';
import { mergeOf, pairOf } from './merge-service';
import { takenBack } from './merge-undo';
import { notFound, refused } from '../call/problem-error';
import type { StoredEvent, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** Takes merges back: a supervisor with a reason, whoever merged within the ten minutes of undo. */
export function createUnmergeService(runOver: RunOver) {
  return {
    /** Puts back what is unchanged since and names the rest (Architecture, §4). */
    unmerge: async (
      tx: Writing,
      { params, body, caller, now, nowMs, version }: Call<Endpoints['unmergeCases']>,
    ): Promise<Answer<Endpoints['unmergeCases']>> => {
      const { reference } = params;
      const loaded = await loadCase(tx, caller.actor, 'case.unmerge', reference);
      const merge = await mergeOf(tx, loaded.case);
      let rest: readonly MergeRest[] = [];
      await runOver(tx, {
        caller,
        now,
        action: 'case.unmerge',
        sides: [
          { reference: merge.intoReference, version: null },
          { reference, version },
        ],
        decide: async (into, other) => {
          const changes = [{ field: 'unmergeReason', before: null, after: body.reason }];
          const told = { changes, now, by: caller.actor.id };
          const done = await takenBack(tx, merge, { into, other }, told);
          ({ rest } = done);
          await tx.put('merges', done.ended);
          return done.outcome;
        },
      });
      return {
        changeId: null,
        undoUntil: null,
        ...(await pairOf(tx, caller, reference, merge.intoReference, nowMs)),
        rest,
      };
    },

    /** Undo of a merge: all of it or nothing, refused by name where something changed since. */
    revert: async (
      tx: Writing,
      event: StoredEvent,
      { caller, now, nowMs }: Call<Endpoints['revertChange']>,
    ): Promise<Answer<Endpoints['revertChange']>> => {
      const merge = event.mergeId === undefined ? null : await tx.get('merges', event.mergeId);
      if (merge === null) throw notFound();
      if (merge.endedAt !== null) throw refused({ code: 'already-reverted' });
      await runOver(tx, {
        caller,
        now,
        action: 'case.merge',
        sides: [
          { reference: merge.intoReference, version: null },
          { reference: merge.otherReference, version: null },
        ],
        decide: async (into, other) => {
          const done = await takenBack(tx, merge, { into, other }, { now, by: caller.actor.id });
          const fields = done.rest.map(({ name, kind }) => name ?? kind);
          if (fields.length > 0) throw refused({ code: 'changed-since', fields });
          const [own, opened, ...others] = done.outcome.cases;
          if (own === undefined || opened === undefined) throw notFound();
          const away = await awayOf(tx, merge);
          await tx.put('merges', done.ended);
          return {
            ...done.outcome,
            cases: [
              { ...own, kind: 'reverted', reverts: event.id },
              { ...opened, kind: 'reverted', ...(away === null ? {} : { reverts: away }) },
              ...others,
            ],
          };
        },
      });
      const found = await findCase(tx, merge.intoReference);
      if (found === null) throw notFound();
      const { detail } = await pairOf(tx, caller, merge.intoReference, merge.otherReference, nowMs);
      return { changeId: null, undoUntil: null, detail };
    },
  };
}

/** The event of the closed case, so that its timeline shows that it was undone. */
async function awayOf(tx: Writing, merge: MergeRecord): Promise<string | null> {
  const events = await tx.listEvents({ index: 'case', value: merge.otherId });
  return (
    events.find(({ kind, mergeId }) => kind === 'merged-away' && mergeId === merge.id)?.id ?? null
  );
}
