import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { Client, Sent } from './client';

/** What is planned in a case. */
export const planOf = (client: Client, reference: string): Promise<CasePlanWire> =>
  client.get<CasePlanWire>(`/api/cases/${reference}/plan`);

/** What a change of a plan answers. */
export interface Written {
  readonly changeId: string;
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
}

/** The answer of a change of a plan that must succeed. */
export function writtenOf({ status, text, json }: Sent): Written {
  if (status >= 300) throw new Error(`${String(status)} ${text}`);
  return json as Written;
}
