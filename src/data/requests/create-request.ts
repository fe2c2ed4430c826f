import { mutationOptions } from '@tanstack/react-query';
import type { CreateRequest } from '@/contract/request';
import { writeNew } from '../command/write';

/** The lane that a request of this id has for itself. */
export const laneOfRequest = (id: string): string => `request:${id}`;

/**
 * Takes a request. The body brings its own id (`newId()`), which becomes the id of the case: the
 * outbox may hold the request over a reload and send it again, and it stays one request. It waits for
 * no other, and no other waits for it.
 *
 * Saved: the answer's `detail` is the new case, already in the cache, and `differences` says what was
 * typed of a known patient and not taken over. Waiting: the entry is in the outbox, with the request
 * as its body. Refused: rejects with a problem whose fields are those of the form
 * (`formErrorsOf(error)`); what was typed is still the form's.
 */
export const createRequest = () =>
  mutationOptions({
    mutationKey: ['requests', 'create'],
    networkMode: 'always',
    mutationFn: (request: CreateRequest, { client }) =>
      writeNew(client, 'createRequest', {
        lane: laneOfRequest(request.id),
        params: {},
        body: request,
      }),
  });
