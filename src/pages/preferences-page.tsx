import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { useMe } from '@/data/session/use-me';
import { PreferenceForm } from '@/features/preferences/preference-form';
import { startsOf } from '@/parts/navigation';
import { useDocumentTitle } from '@/ui/use-document-title';

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  const client = context.get(queryClientContext);
  const { person } = await client.query(sessionQueries.current());
  await client.query(preferenceQueries.of(person.id));
  return null;
}

export const handle = { crumb: () => <Trans>Preferences</Trans> };

/** `/preferences`: how the signed-in person likes the dashboard, on whichever device. */
export function Component() {
  const { t } = useLingui();
  const me = useMe();
  useDocumentTitle(t`Preferences`);
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>Preferences</Trans>
        </h1>
        <span className="quiet">
          <Trans>They hold at once, and on every device you sign in at.</Trans>
        </span>
      </div>
      <PreferenceForm
        personId={me.id}
        starts={startsOf(me).map(({ screen, name }) => ({ screen, name: t(name) }))}
      />
    </div>
  );
}
