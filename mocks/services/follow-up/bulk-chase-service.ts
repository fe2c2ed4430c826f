import type { endpoints } from '@/contract/endpoints';
import { amountOf } from '@/domain/follow-up/amount-of';
import { isUnowed } from '@/domain/follow-up/owed';
import { payersShareOf } from '@/domain/follow-up/payers-share';
import type { Answer, Call } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { eachFollowUp } from './each-follow-up';
import type { createFollowUpService } from './follow-up-service';
import { refused, refuseStale } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** Asks the same of many follow-ups: each is logged by the one command that chases it. */
export const createBulkChaseService =
  ({ chase }: Pick<ReturnType<typeof createFollowUpService>, 'chase'>, audit: AuditService) =>
  async (
    tx: Writing,
    call: Call<Endpoints['chaseFollowUps']>,
  ): Promise<Answer<Endpoints['chaseFollowUps']>> => {
    const { caller, now, body } = call;
    const { whom, way } = body;
    const operationId = 'chaseFollowUps';
    const asked = { caller, now, operationId, action: 'follow-up.chase', audit } as const;
    const items = await eachFollowUp<(typeof body.items)[number], { email: string | null }>(
      tx,
      asked,
      body.items,
      {
        refused: { email: null },
        one: async ({ followUpId, version, id, asked: text }, { held, record }) => {
          // Sent twice it is logged once, whatever the version is by then.
          const isLogged = held.chases.some((each) => each.id === id);
          if (!isLogged) refuseStale(held, version);
          const { kind } = held;
          const amount = amountOf(held)?.minor ?? null;
          const all = await tx.list('followUps', { index: 'case', value: record.id });
          const ofPayers = payersShareOf(record, held, all);
          if (!isLogged && isUnowed({ kind, amount, ofPayers }, whom)) {
            throw refused({ code: 'nothing-owed' });
          }
          const written = await chase(tx, {
            ...call,
            params: { reference: record.reference, followUpId },
            body: { id, whom, way, asked: text, answer: null, promisedOn: null },
          });
          const { caller: relative, homePhysician } = written.detail.case;
          const emails: Partial<Record<typeof whom, string | null>> = {
            patient: written.detail.patient.email,
            caller: relative.email,
            'home-physician': homePhysician?.email ?? null,
          };
          return { email: emails[whom] ?? null };
        },
      },
    );
    return { items };
  };
