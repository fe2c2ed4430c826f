import { Nothing } from '../command';
import { type Endpoint, command, written } from '../endpoint';
import { AskTransfer, ReturnTransfer, TransferReturned } from '../transfer';

/** A case that is to go to another office or campus (Product reference, §4). */
export const transferEndpoints = {
  askTransfer: {
    ...command,
    operationId: 'askTransfer',
    summary: 'Ask another office or campus to take a case; until it accepts, the sender answers',
    path: '/api/cases/:reference/transfer',
    policy: 'case.transfer',
    body: AskTransfer,
    success: written,
  },
  acceptTransfer: {
    ...command,
    operationId: 'acceptTransfer',
    summary: 'Take the case that another side has offered; I answer for it from now on',
    path: '/api/cases/:reference/transfer/accept',
    policy: 'case.answer-transfer',
    body: Nothing,
    success: written,
  },
  returnTransfer: {
    ...command,
    operationId: 'returnTransfer',
    summary: 'Leave the case where it is, with the reason',
    path: '/api/cases/:reference/transfer/return',
    policy: 'case.answer-transfer',
    body: ReturnTransfer,
    success: { status: 200, schema: TransferReturned },
  },
  revokeTransfer: {
    ...command,
    operationId: 'revokeTransfer',
    summary: 'Take my question back before it is answered',
    path: '/api/cases/:reference/transfer/revoke',
    policy: 'case.transfer',
    body: Nothing,
    success: written,
  },
} as const satisfies Record<string, Endpoint>;
