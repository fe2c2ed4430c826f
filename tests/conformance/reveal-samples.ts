import type { CaseDetail } from '@/contract/case';
import type { PersonWire } from '@/contract/person';
import type { RevealWire } from '@/contract/reveal';
import { type Client, peopleOf, signInAs } from './client';
import type { Target } from './target';

const aReason = (reason = 'The embassy asks for the number') => ({ reason });

/** An owned case whose patient has a passport, and its owner, who is no supervisor. */
export async function numbered(
  target: Target,
  supervisor: Client,
): Promise<{ readonly detail: CaseDetail; readonly owner: PersonWire }> {
  const people = await peopleOf(target);
  for (const row of supervisor.free(await supervisor.rows('sort=-due'))) {
    const owner = people.find(({ id }) => id === row.ownerId);
    if (owner === undefined || owner.grants.some(({ role }) => role === 'supervisor')) continue;
    const detail = await supervisor.detail(row.reference);
    if (detail.patient.passportNumber === null) continue;
    supervisor.keep(row);
    return { detail, owner };
  }
  throw new Error('No owned case with a passport');
}

export const reveal = async (client: Client, reference: string): Promise<RevealWire> =>
  (await client.post<{ reveal: RevealWire }>(`/api/cases/${reference}/reveal`, aReason())).reveal;

/** Another supervisor than this one. */
export async function otherSupervisor(target: Target, { id }: Client): Promise<Client> {
  const other = (await peopleOf(target)).find(
    (person) => person.id !== id && person.grants.some(({ role }) => role === 'supervisor'),
  );
  if (other === undefined) throw new Error('One supervisor alone');
  return signInAs(target, other);
}

/** A request of each POST of reveals, and another body of it. */
export async function revealSample(id: string, target: Target, client: Client) {
  const { detail, owner } = await numbered(target, client);
  const { reference } = detail.case;
  switch (id) {
    case 'revealNumbers':
      return {
        client,
        path: `/api/cases/${reference}/reveal`,
        body: aReason(),
        otherBody: aReason('Another reason than that'),
      };
    case 'copyNumber':
      return {
        client: await signInAs(target, owner),
        path: `/api/cases/${reference}/number-copies`,
        body: { kind: 'passport' },
        otherBody: { kind: 'policy' },
      };
    case 'endReveal':
    case 'agreeReveal': {
      const other = await otherSupervisor(target, client);
      const { id: revealId, version } = await reveal(other, reference);
      return id === 'endReveal'
        ? { client: other, path: `/api/reveals/${revealId}/end`, body: {}, otherBody: { a: 1 } }
        : {
            client,
            path: `/api/reveals/${revealId}/agree`,
            body: {},
            otherBody: { a: 1 },
            ifMatch: version,
          };
    }
    default:
      return null;
  }
}
