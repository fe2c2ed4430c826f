import type { revealEndpoints } from '@/contract/endpoints/reveals';
import type { RevealWire } from '@/contract/reveal';
import {
  agreeRefusal,
  isRevealOpen,
  type Reveal,
  REVEAL_MS,
  revealRefusal,
} from '@/domain/numbers/reveal';
import type { Answer, Call } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { loadCase, maySeeNumbers } from '../command/case-access';
import { openRevealOf } from './open-reveal';
import { notFound, refused, refuseStale } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof revealEndpoints;

/** The wire names the case by its reference; a case is never deleted. */
async function wireOf(tx: Reading, { caseId, ...reveal }: Reveal): Promise<RevealWire> {
  const record = await tx.get('cases', caseId);
  if (record === null) throw notFound();
  return { ...reveal, reference: record.reference };
}

export async function getOpenReveal(
  tx: Reading,
  { caller, nowMs }: Call<Endpoints['getOpenReveal']>,
): Promise<Answer<Endpoints['getOpenReveal']>> {
  const open = await openRevealOf(tx, caller.actor.id, nowMs);
  return { reveal: open === null ? null : await wireOf(tx, open) };
}

export async function listReveals(tx: Reading): Promise<Answer<Endpoints['listReveals']>> {
  const all = await tx.list('reveals', { index: 'all', value: 'all', order: 'descending' });
  return {
    items: await Promise.all(all.map((reveal) => wireOf(tx, reveal))),
    waiting: all.filter(({ agreedBy }) => agreedBy === null).length,
  };
}

/** Numbers that show for a while, and numbers that are taken along (Product reference, §9). */
export function createRevealService(ids: () => string, audit: AuditService) {
  const change = async (tx: Writing, held: Reveal, next: Partial<Reveal>): Promise<Reveal> => {
    const after = { ...held, ...next, version: held.version + 1 };
    await tx.put('reveals', after);
    return after;
  };

  return {
    /** Of one case at a time: another one of the same person ends. */
    reveal: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['revealNumbers']>,
    ): Promise<Answer<Endpoints['revealNumbers']>> => {
      const by = caller.actor.id;
      const { case: record } = await loadCase(tx, caller.actor, 'case.reveal', params.reference);
      const held = await openRevealOf(tx, by, nowMs);
      const refusal = revealRefusal(held, record.id);
      if (refusal !== null) throw refused(refusal);
      if (held !== null) await change(tx, held, { endedAt: now });
      const reveal: Reveal = {
        id: ids(),
        version: 1,
        caseId: record.id,
        by,
        reason: body.reason,
        at: now,
        until: new Date(nowMs + REVEAL_MS).toISOString(),
        endedAt: null,
        agreedBy: null,
        agreedAt: null,
      };
      await tx.put('reveals', reveal);
      const operationId = 'revealNumbers';
      await audit.note(tx, { at: now, by, action: 'revealed', operationId, caseId: record.id });
      return { reveal: await wireOf(tx, reveal) };
    },

    /** One's own alone; ended twice it is ended once. */
    end: async (
      tx: Writing,
      { params, caller, now, nowMs }: Call<Endpoints['endReveal']>,
    ): Promise<Answer<Endpoints['endReveal']>> => {
      const held = await tx.get('reveals', params.revealId);
      const by = caller.actor.id;
      if (held?.by !== by) throw notFound();
      if (!isRevealOpen(held, nowMs)) return { reveal: await wireOf(tx, held) };
      const ended = await change(tx, held, { endedAt: now });
      const line = { at: now, by, action: 'reveal-ended', operationId: 'endReveal' } as const;
      await audit.note(tx, { ...line, caseId: held.caseId });
      return { reveal: await wireOf(tx, ended) };
    },

    agree: async (
      tx: Writing,
      { params, caller, version, now }: Call<Endpoints['agreeReveal']>,
    ): Promise<Answer<Endpoints['agreeReveal']>> => {
      const held = await tx.get('reveals', params.revealId);
      if (held === null) throw notFound();
      const by = caller.actor.id;
      const refusal = agreeRefusal(held, by);
      if (refusal !== null) throw refused(refusal);
      refuseStale(held, version);
      const agreed = await change(tx, held, { agreedBy: by, agreedAt: now });
      const line = { at: now, by, action: 'reveal-agreed', operationId: 'agreeReveal' } as const;
      await audit.note(tx, { ...line, caseId: held.caseId });
      return { reveal: await wireOf(tx, agreed) };
    },

    /** Said before it is copied: what cannot be written down here is not taken along. */
    copy: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['copyNumber']>,
    ): Promise<Answer<Endpoints['copyNumber']>> => {
      const { case: record } = await loadCase(tx, caller.actor, 'number.copy', params.reference);
      if (!(await maySeeNumbers(tx, caller.actor, record, nowMs))) {
        throw refused({ code: 'number-hidden' });
      }
      await audit.note(tx, {
        at: now,
        by: caller.actor.id,
        action: 'copied',
        operationId: 'copyNumber',
        caseId: record.id,
        number: body.kind,
      });
      return {};
    },
  };
}
