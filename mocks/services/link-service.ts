import type { endpoints } from '@/contract/endpoints';
import type { CaseLink, CaseRecord } from '@/domain/case';
import { linkRefusal, linksWith, linksWithout, MIRRORED } from '@/domain/case-merge/case-links';
import type { Answer, Call } from '../routes/call';
import type { RunOver } from './command-over';
import { pairOf } from './merge-service';
import { refused } from './problem-error';
import type { Writing } from './shape';

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
    await runOver(tx, {
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
        const { kind } = spec;
        return {
          cases: [
            { before: one, after: { ...one, links: spec.links(one, two, false) }, kind },
            { before: two, after: { ...two, links: spec.links(two, one, true) }, kind },
          ],
        };
      },
    });
    return {
      changeId: null,
      undoUntil: null,
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
  };
}
