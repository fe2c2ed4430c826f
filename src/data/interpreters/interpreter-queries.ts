import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { interpreterEndpoints } from '@/contract/endpoints/interpreters';
import type { InterpreterMode, WishedSex } from '@/domain/plan/interpreter';
import { conflictsKey, underCase } from '../case-cache/under-case';

/** What is looked for with the finder. */
export interface Search {
  readonly mode: InterpreterMode;
  readonly wish: WishedSex | null;
}

/** Conflicts of a case's bookings, and the finder; others' bookings change both at any moment. */
export const interpreterQueries = {
  conflictsOf: (reference: string) =>
    queryOptions({
      queryKey: conflictsKey(reference),
      queryFn: ({ signal }) =>
        call(interpreterEndpoints.getConflicts, { params: { reference } }, { signal }),
      staleTime: 5_000,
    }),
  candidatesFor: (reference: string, appointmentId: string, { mode, wish }: Search) =>
    queryOptions({
      queryKey: [...underCase(reference), 'candidates', appointmentId, mode, wish] as const,
      queryFn: ({ signal }) =>
        call(
          interpreterEndpoints.findInterpreters,
          {
            params: { reference, appointmentId },
            query: { mode, ...(wish === null ? {} : { wish }) },
          },
          { signal },
        ),
      staleTime: 5_000,
    }),
};
