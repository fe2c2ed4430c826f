import type { endpoints } from '@/contract/endpoints';
import type { ContactRecord } from '@/domain/case';
import { farFaults } from '@/domain/plan/planned-dates';
import type { Answer, Call } from '../call/call';
import { detailFor, loadCase } from '../command/case-access';
import { refuseForeignId, refuseOther } from '../call/client-id';
import { madeBeside, type BesideWrite } from '../command/beside-write';
import { decided, type RunCommand } from '../command/command';
import { refuseFaults } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

export const contactLogged = (contact: ContactRecord): BesideWrite =>
  madeBeside('contacts', contact, 'contact');

export function createContactService(run: RunCommand) {
  return {
    /** The id is the client's: the same contact sent twice, under whatever key, is one contact. */
    log: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['logContact']>,
    ): Promise<Answer<Endpoints['logContact']>> => {
      refuseForeignId(body.id);
      const loaded = await loadCase(tx, caller.actor, 'contact.log', params.reference);
      const contact: ContactRecord = {
        ...body,
        version: 1,
        caseId: loaded.case.id,
        by: caller.actor.id,
      };
      const known = await tx.get('contacts', body.id);
      if (known !== null) {
        refuseOther({ ...known, version: 1 }, contact);
        const detail = await detailFor(tx, caller.actor, loaded, nowMs);
        return { changeId: null, undoUntil: null, contact: known, detail };
      }
      const { at, nextContactAt } = body;
      refuseFaults(farFaults({ at, nextContactAt }, { case: loaded.case, at: now }));
      const written = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'contact.log',
        kind: 'contact-logged',
        version: null,
        decide: (current) => ({
          ...decided(current, { caller, now }, { type: 'logContact', contact }),
          beside: [contactLogged(contact)],
        }),
      });
      return { ...written, contact };
    },
  };
}
