import type { endpoints } from '@/contract/endpoints';
import type { Answer } from '../call/call';
import type { Reading } from '../stored/shape';

type Endpoints = typeof endpoints;

export async function listDuty(tx: Reading): Promise<Answer<Endpoints['listDuty']>> {
  const rosters = await tx.list('duty');
  return {
    items: rosters.map(({ id: _id, ...roster }) => roster),
  };
}
