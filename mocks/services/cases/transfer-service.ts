import type { endpoints } from '@/contract/endpoints';
import type { EventKind } from '@/domain/event-kinds';
import type { FieldCode } from '@/contract/fields';
import type { CaseCommand } from '@/domain/stage/command';
import { actionOf } from '@/domain/stage/command-policy';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import type { Answer, Call, Caller } from '../call/call';
import { decided, type RunCommand } from '../command/command';
import { invalidFields } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

interface CommandCall {
  readonly params: { readonly reference: string };
  readonly caller: Caller;
  readonly now: string;
  readonly version: number;
}

/** A case that is to go to another office or campus: asked, answered, taken back. */
export function createTransferService(run: RunCommand) {
  const give = (
    tx: Writing,
    { params, caller, now, version }: CommandCall,
    command: CaseCommand,
    kind: EventKind,
  ) =>
    run(tx, {
      caller,
      now,
      reference: params.reference,
      action: actionOf(command) ?? 'case.transfer',
      kind,
      version,
      decide: (loaded) => decided(loaded, { caller, now }, command),
    });

  return {
    ask: async (
      tx: Writing,
      call: Call<Endpoints['askTransfer']>,
    ): Promise<Answer<Endpoints['askTransfer']>> => {
      refuseUnknown(call.body);
      return give(tx, call, { type: 'askTransfer', ...call.body }, 'transfer-asked');
    },

    accept: (
      tx: Writing,
      call: Call<Endpoints['acceptTransfer']>,
    ): Promise<Answer<Endpoints['acceptTransfer']>> =>
      give(tx, call, { type: 'acceptTransfer' }, 'transfer-accepted'),

    /** Whoever has returned a case sees it no more; so the answer does not hold it. */
    giveBack: async (
      tx: Writing,
      call: Call<Endpoints['returnTransfer']>,
    ): Promise<Answer<Endpoints['returnTransfer']>> => {
      await give(tx, call, { type: 'returnTransfer', ...call.body }, 'transfer-returned');
      return { changeId: null, undoUntil: null };
    },

    revoke: (
      tx: Writing,
      call: Call<Endpoints['revokeTransfer']>,
    ): Promise<Answer<Endpoints['revokeTransfer']>> =>
      give(tx, call, { type: 'revokeTransfer' }, 'transfer-revoked'),
  };
}

type Asked = Call<Endpoints['askTransfer']>['body'];

/** To one office or one campus that exists. */
function refuseUnknown({ toOffice, toCampus }: Asked): void {
  const fields: Record<string, FieldCode> = {};
  if (toOffice !== null && !findOffice(toOffice)) fields['toOffice'] = 'unknown-place';
  if (toCampus !== null && !findCampus(toCampus)) fields['toCampus'] = 'unknown-place';
  if (toOffice === null && toCampus === null) fields['toOffice'] = 'required';
  if (toOffice !== null && toCampus !== null) fields['toCampus'] = 'not-a-choice';
  if (Object.keys(fields).length > 0) throw invalidFields(fields);
}
