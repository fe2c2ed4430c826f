import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError } from '@/api/errors';
import type { CaseDetail } from '@/contract/case';
import type { RequestCreated } from '@/contract/request';
import { caseQueries } from '@/data/cases/case-queries';
import { outboxOf } from '@/data/command/command-path';
import { useOutbox } from '@/data/command/use-outbox';
import { createRequest } from '@/data/requests/create-request';
import { loadPhone } from '@/parts/phone/load-phone';
import type { FormStore } from '@/parts/form/form-store';
import type { FormTeller } from '@/parts/form/use-form-store';
import type { IntakeValues } from './intake-values';
import { readRequest } from './read-request';

interface SendRequest {
  readonly id: string;
  readonly store: FormStore<IntakeValues>;
  readonly teller: Omit<FormTeller, 'formRef'>;
  /** The server took it; `created` is null where only the outbox of another page heard the answer. */
  readonly onCreated: (created: Pick<RequestCreated, 'detail' | 'differences'>) => void;
  /** Refused, and no field of the form is named. */
  readonly onRefused: (error: unknown) => void;
}

export interface SentRequest {
  readonly send: () => Promise<void>;
  readonly isSending: boolean;
  /** It is in the outbox and goes as soon as the server answers. */
  readonly isWaiting: boolean;
  /** Takes it out of the outbox again, so that it can be changed. */
  readonly takeBack: () => void;
  readonly sendNow: () => void;
}

/**
 * Sends the request once. While it waits for a connection the form stands still; what the server
 * refuses, at once or after a wait, comes back to the fields it names.
 */
export function useSendRequest({
  id,
  store,
  teller,
  onCreated,
  onRefused,
}: SendRequest): SentRequest {
  const client = useQueryClient();
  const outbox = useOutbox();
  const creating = useMutation(createRequest());
  const [isReading, setIsReading] = useState(false);
  const entry = outbox.entries.find(({ lane }) => lane === `request:${id}`);
  /** Said to the person: it waits. Between sending and an answer it does not. */
  const [waits, setWaits] = useState(entry !== undefined);

  const refuse = (error: unknown): void => {
    setWaits(false);
    if (!teller.fail(error)) onRefused(error);
  };
  const outboxChanged = useEffectEvent((): void => {
    if (creating.isPending) return;
    const now = outboxOf(client)
      .view()
      .entries.find(({ lane }) => lane === `request:${id}`);
    if (now?.state === 'refused') {
      void outbox.dismiss(now.id);
      const { refusal } = now;
      refuse(
        refusal?.kind === 'problem' ? new ApiError('createRequest', refusal.problem) : new Error(),
      );
    } else if (now !== undefined && (now.state === 'waiting' || creating.isIdle)) {
      setWaits(true);
    } else if (now === undefined && waits) {
      setWaits(false);
      const found = client
        .getQueriesData<CaseDetail>({ queryKey: caseQueries.all() })
        .find(([, detail]) => detail?.case?.id === id)?.[1];
      if (found !== undefined) onCreated({ detail: found, differences: [] });
    }
  });
  useEffect(() => outboxOf(client).subscribe(() => outboxChanged()), [client]);

  const send = async (): Promise<void> => {
    if (isReading || creating.isPending || entry !== undefined) return;
    setIsReading(true);
    const understand = await loadPhone();
    setIsReading(false);
    // Lines of the travel party that nobody filled are none; gone from the form, its places are those
    // that the server speaks of.
    const { party } = store.values();
    if (party.some(({ name }) => name.trim() === '')) {
      store.set(
        'party',
        party.filter(({ name }) => name.trim() !== ''),
      );
    }
    const read = readRequest(id, store.values(), understand);
    if (!read.ok) {
      teller.show(read.errors);
      return;
    }
    creating.mutate(read.request, {
      onSuccess: (outcome) => {
        if (outcome.kind === 'saved') onCreated(outcome.answer);
        else setWaits(true);
      },
      onError: (error) => {
        refuse(error);
      },
    });
  };
  return {
    send,
    isSending: isReading || creating.isPending,
    isWaiting: waits && entry !== undefined,
    takeBack: () => {
      setWaits(false);
      if (entry !== undefined) void outbox.dismiss(entry.id);
    },
    sendNow: outbox.sendNow,
  };
}
