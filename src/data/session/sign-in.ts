import { mutationOptions } from '@tanstack/react-query';
import { noteInput } from '@/api/session-ends';
import { writeTabSession } from '@/api/session-token';
import { ContractError } from '@/api/errors';
import { deviceNow } from '@/lib/server-clock';
import { sendNow } from '../command/send-now';
import { sessionQueries } from './session-queries';
import { keptOf } from './kept-session';
import { takeKey } from './take-key';

/** Signs this tab in as a person, by id. Whatever the cache held was somebody else's. */
export const signIn = () =>
  mutationOptions({
    mutationKey: ['session', 'sign-in'],
    networkMode: 'always',
    mutationFn: async (personId: string) => {
      const session = await takeKey(await sendNow('signIn', { body: { personId } }), () => true);
      if (session.token === null) throw new ContractError('signIn', ['token']);
      return { ...session, token: session.token };
    },
    onSuccess: (session, _personId, _result, { client }) => {
      client.clear();
      client.setQueryData(sessionQueries.current().queryKey, session);
      const begunAtMs = deviceNow();
      noteInput(session.person.id, begunAtMs);
      writeTabSession(
        { token: session.token, personId: session.person.id, begunAtMs },
        keptOf(session),
      );
    },
  });
