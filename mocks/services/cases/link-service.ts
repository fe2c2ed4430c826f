import type { endpoints } from '@/contract/endpoints';
import type { CaseRecord } from '@/domain/case';
import type { CaseLink } from '@/domain/case-link';
import { linkRefusal, linksWith, linksWithout, MIRRORED } from '@/domain/case-merge/case-links';
import { sharedRefusal, type SharingCase } from '@/domain/case-merge/shared-plans';
import { jsonEqual } from '@/domain/merge/json-equal';
import type { Answer, Call } from '../call/call';
import type { RunOver } from '../command/command-over';
import { pairOf } from '../merge/merge-service';
import { notFound, refused } from '../call/problem-error';
import type { Reading, StoredEvent, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;
type LinkCall = Pick<
  Call<Endpoints['linkCases']>,
  'params' | 'caller' | 'now' | 'nowMs' | 'version'
>;

/** Relations between cases: each of the two says how the other belongs to it. */
export function createLinkService(runOver: RunOver) {
  const change = async (
    tx: Writing,
    { params, caller, now, nowMs, version }: LinkCall,
    other: string,
    spec: {
      readonly kind: 'linked' | 'unlinked';
      readonly isAdding: boolean;
      readonly links: (
        record: CaseRecord,
        to: CaseRecord,
        isMirrored: boolean,
      ) => readonly CaseLink[];
    },
  ) => {
    const { events } = await runOver(tx, {
      caller,
      now,
      action: 'case.link',
      sides: [
        { reference: params.reference, version },
        { reference: other, version: null },
      ],
      decide: async ({ case: one }, { case: two }) => {
        const refusal = linkRefusal(one, two, spec.isAdding);
        if (refusal !== null) throw refused(refusal);
        if (!spec.isAdding) await refuseShared(tx, one, two);
        const { kind } = spec;
        return {
          cases: [
            { before: one, after: { ...one, links: spec.links(one, two, false) }, kind },
            { before: two, after: { ...two, links: spec.links(two, one, true) }, kind },
          ],
        };
      },
    });
    const [event] = events;
    return {
      changeId: event?.id ?? null,
      undoUntil: event?.undoUntil ?? null,
      ...(await pairOf(tx, caller, params.reference, other, nowMs)),
    };
  };

  return {
    link: (
      tx: Writing,
      call: Call<Endpoints['linkCases']>,
    ): Promise<Answer<Endpoints['linkCases']>> =>
      change(tx, call, call.body.other, {
        kind: 'linked',
        isAdding: true,
        links: (record, { reference }, isMirrored) =>
          linksWith(record, {
            kind: isMirrored ? MIRRORED[call.body.kind] : call.body.kind,
            reference,
          }),
      }),

    unlink: (
      tx: Writing,
      call: Call<Endpoints['unlinkCases']>,
    ): Promise<Answer<Endpoints['unlinkCases']>> =>
      change(tx, call, call.body.other, {
        kind: 'unlinked',
        isAdding: false,
        links: (record, { reference }) => linksWithout(record, reference),
      }),

    /** Undo of either, on both cases; refused by name where the links of one have changed since. */
    revert: async (
      tx: Writing,
      event: StoredEvent,
      { caller, now, nowMs }: Call<Endpoints['revertChange']>,
    ): Promise<Answer<Endpoints['revertChange']>> => {
      const own = linksOf(event);
      const other = otherOf(own);
      if (event.reference === undefined || other === null) throw notFound();
      await runOver(tx, {
        caller,
        now,
        action: 'case.link',
        sides: [
          { reference: event.reference, version: null },
          { reference: other, version: null },
        ],
        decide: async (one, two) => {
          const events = await tx.listEvents({ index: 'case', value: two.case.id });
          const twin = events.find(
            ({ kind, at, by, caseId }) =>
              caseId === two.case.id && kind === event.kind && at === event.at && by === event.by,
          );
          if (twin === undefined) throw notFound();
          const its = linksOf(twin);
          if (!jsonEqual(one.case.links, own.after) || !jsonEqual(two.case.links, its.after)) {
            throw refused({ code: 'changed-since', fields: ['links'] });
          }
          if (event.kind === 'linked') await refuseShared(tx, one.case, two.case);
          const kind = 'reverted';
          return {
            cases: [
              {
                before: one.case,
                after: { ...one.case, links: own.before },
                kind,
                reverts: event.id,
              },
              {
                before: two.case,
                after: { ...two.case, links: its.before },
                kind,
                reverts: twin.id,
              },
            ],
          };
        },
      });
      const { detail } = await pairOf(tx, caller, event.reference, other, nowMs);
      return { changeId: null, undoUntil: null, detail };
    },
  };
}

/** @throws {ProblemError} 409 while a stay or a flight is shared between the two. */
async function refuseShared(tx: Reading, one: CaseRecord, two: CaseRecord): Promise<void> {
  const refusal = sharedRefusal(await sharingOf(tx, one), await sharingOf(tx, two));
  if (refusal !== null) throw refused(refusal);
}

async function sharingOf(tx: Reading, record: CaseRecord): Promise<SharingCase> {
  const ofCase = { index: 'case', value: record.id } as const;
  const stays = await tx.list('stays', ofCase);
  return { case: record, plan: { stays, legs: await tx.list('legs', ofCase) } };
}

interface LinkChange {
  readonly before: readonly CaseLink[];
  readonly after: readonly CaseLink[];
}

/** The links of the event's case before it and after it. */
function linksOf({ changes }: StoredEvent): LinkChange {
  const change = changes.find(({ field }) => field === 'links');
  // The event of a link holds the whole list of links of its case.
  return { before: [], after: [], ...(change as Partial<LinkChange> | undefined) };
}

/** The case that the one link more, or less, leads to. */
function otherOf({ before, after }: LinkChange): string | null {
  const isIn = (links: readonly CaseLink[], link: CaseLink): boolean =>
    links.some((each) => jsonEqual(each, link));
  const changed = [...before, ...after].find((link) => !isIn(before, link) || !isIn(after, link));
  return changed?.reference ?? null;
}
