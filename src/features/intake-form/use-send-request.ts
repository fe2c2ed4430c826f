import { isBlank } from '@/domain/intake-completeness';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiError } from '@/api/errors';
import type { CaseDetail } from '@/contract/case';
import type { CreateRequest, RequestCreated } from '@/contract/request';
import { caseQueries } from '@/data/case-cache/case-queries';
import { serverNow } from '@/lib/server-clock';
import { outboxOf } from '@/data/command/command-path';
import { useOutbox } from '@/data/command/use-outbox';
import { createRequest, laneOfRequest } from '@/data/requests/create-request';
import { loadPhone } from '@/parts/phone/load-phone';
import type { FormStore } from '@/parts/form/form-store';
import type { FormTeller } from '@/parts/form/use-form-store';
import type { IntakeValues } from './intake-values';
import { readRequest } from './read-request';
import { standOfRequest, type HeldRequest } from './stand-of-request';

interface SendRequest {
  readonly id: string;
  readonly store: FormStore<IntakeValues>;
  readonly teller: Omit<FormTeller, 'formRef'>;
  /** The server took it; `created` is null where only the outbox of another page heard the answer. */
  readonly onCreated: (created: Pick<RequestCreated, 'detail' | 'differences'>) => void;
  /** An earlier sending had arrived without its answer: the case is there, and says something else. */
  readonly onSavedBefore: (before: SavedBefore) => void;
  /** Refused, and no field of the form is named. */
  readonly onRefused: (error: unknown) => void;
}

/** The case that was made of an earlier state, and what is typed now. */
export interface SavedBefore {
  readonly detail: CaseDetail;
  readonly request: CreateRequest;
}

export interface SentRequest {
  readonly send: () => Promise<void>;
  readonly isSending: boolean;
  /** It is in the outbox and goes as soon as the server answers. */
  readonly isWaiting: boolean;
  /** Taken back during an attempt that is under way: whether that one arrives is not in our hands. */
  readonly isTakenBack: boolean;
  /** It was taken back after an attempt without an answer: the server may have made a case of it. */
  readonly mayBeSaved: boolean;
  /** Takes it out of the outbox again, so that it can be changed. */
  readonly takeBack: () => void;
  readonly sendNow: () => void;
}

/**
 * Sends the request once. While it waits for a connection the form stands still; what the server
 * refuses, at once or after a wait, comes back to the fields it names. It is created also where
 * another tab sends it, or the answer comes long after the form was told that it waits.
 */
export function useSendRequest({
  id,
  store,
  teller,
  onCreated,
  onSavedBefore,
  onRefused,
}: SendRequest): SentRequest {
  const client = useQueryClient();
  const outbox = useOutbox();
  const creating = useMutation(createRequest());
  const [isReading, setIsReading] = useState(false);
  const [mayBeSaved, setMayBeSaved] = useState(false);
  const entry = outbox.entries.find(({ lane }) => lane === laneOfRequest(id));
  /** What was last seen in the outbox, and is to be followed to its end. */
  const held = useRef<HeldRequest | null>(null);
  /** It was taken back while an attempt was under way, whose answer nobody has heard yet. */
  const isGivenUp = useRef(false);

  const refuse = (error: unknown, request: CreateRequest): void => {
    const savedAs = error instanceof ApiError ? error.problem.savedAs : undefined;
    if (savedAs !== undefined) {
      client
        .query({ ...caseQueries.detail(savedAs), staleTime: 0 })
        .then((detail) => onSavedBefore({ detail, request }), onRefused);
    } else if (!teller.fail(error)) onRefused(error);
  };
  const create = (request: CreateRequest): void =>
    creating.mutate(request, {
      onSuccess: (outcome) => {
        if (outcome.kind === 'saved') return onCreated(outcome.answer);
        if (outcome.kind === 'elsewhere') return create(request);
        held.current = { id: outcome.entryId, request };
        // It may have ended just before.
        follow();
      },
      onError: (error) => refuse(error, request),
    });
  const follow = (): void => {
    const now = standOfRequest(id, outboxOf(client).view(), held.current);
    held.current = now.held;
    if (now.kind === 'waits') return;
    // The attempt that it was taken back from may have arrived, without its answer.
    if (now.kind === 'not-there' && isGivenUp.current) setMayBeSaved(true);
    isGivenUp.current = false;
    if (now.kind === 'refused') {
      void outbox.dismiss(now.entry.id);
      const { refusal, body } = now.entry;
      refuse(
        refusal?.kind === 'problem' ? new ApiError('createRequest', refusal.problem) : new Error(),
        body as CreateRequest,
      );
    } else if (now.kind === 'sent') {
      const found = client
        .getQueriesData<CaseDetail>({ queryKey: caseQueries.all() })
        .find(([, detail]) => detail?.case?.id === id)?.[1];
      if (found !== undefined) onCreated({ detail: found, differences: [] });
      // Another tab heard the answer. Sent a second time it is no second request: the server answers
      // with the case that it has made of it.
      else create(now.request);
    }
  };
  const outboxChanged = useEffectEvent((): void => {
    if (!creating.isPending) follow();
  });
  useEffect(() => {
    outboxChanged();
    return outboxOf(client).subscribe(() => outboxChanged());
  }, [client]);

  const send = async (): Promise<void> => {
    if (isReading || creating.isPending || entry !== undefined) return;
    setIsReading(true);
    const understand = await loadPhone();
    setIsReading(false);
    // Lines of the travel party that nobody filled are none; gone from the form, its places are those
    // that the server speaks of.
    const { party } = store.values();
    if (party.some(({ name }) => isBlank(name))) {
      store.set(
        'party',
        party.filter(({ name }) => !isBlank(name)),
      );
    }
    const read = readRequest(id, store.values(), { understand, nowMs: serverNow() });
    const unread = store.unread().map((path) => [path, 'not-a-choice'] as const);
    if (unread.length > 0 || !read.ok) {
      teller.show({ ...Object.fromEntries(unread), ...(read.ok ? {} : read.errors) });
    } else create(read.request);
  };
  return {
    send,
    isSending: isReading || creating.isPending,
    isWaiting: entry !== undefined && entry.state !== 'refused' && !creating.isPending,
    isTakenBack: entry?.isCalledOff === true,
    mayBeSaved,
    takeBack: () => {
      if (entry === undefined) return;
      // What is on its way is followed on: it may arrive.
      if (entry.state === 'sending') isGivenUp.current = true;
      else held.current = null;
      if (entry.mayHaveArrived) setMayBeSaved(true);
      void outbox.dismiss(entry.id);
    },
    sendNow: outbox.sendNow,
  };
}
