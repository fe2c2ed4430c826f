import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { demoQueries } from '@/data/demo/demo-queries';
import type { LeftSession } from '@/features/sign-in/go-on';
import { SignInList } from '@/features/sign-in/sign-in-list';
import { safePath } from '@/lib/safe-path';
import { LanguageChoice } from '@/parts/language-choice';
import { useDocumentTitle } from '@/ui/use-document-title';

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  await context.get(queryClientContext).query(demoQueries.people());
  return null;
}

/** Whose session ended in this tab, and why; as an address may say anything, null where it says neither. */
function leftOf(params: URLSearchParams): LeftSession | null {
  const [why, personId] = [params.get('ended'), params.get('as')];
  if (personId === null || (why !== 'idle' && why !== 'signed-out')) return null;
  return { why, personId };
}

/** `/sign-in`: a stand-in for the hospital's identity provider; leads back to where one was. */
export function Component() {
  const { t } = useLingui();
  const { data: people } = useSuspenseQuery(demoQueries.people());
  const [params] = useSearchParams();
  const navigate = useNavigate();
  useDocumentTitle(t`Sign in`);
  return (
    <main className="page">
      <div className="page-head">
        <h1>
          <Trans>International Center: sign in</Trans>
        </h1>
        <div className="spread">
          <LanguageChoice />
        </div>
      </div>
      <p className="quiet">
        <Trans>
          This is a demonstration with invented patients. Choose whom to work as; each tab can be
          another person.
        </Trans>
      </p>
      <SignInList
        people={people}
        left={leftOf(params)}
        onSignedIn={() => void navigate(safePath(params.get('next')), { replace: true })}
      />
    </main>
  );
}
