import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { demoQueries } from '@/data/demo/demo-queries';
import { SignInList } from '@/features/sign-in/sign-in-list';
import { safePath } from '@/lib/safe-path';
import { LanguageChoice } from '@/parts/language-choice';
import { leftIn } from '@/parts/sign-in-address';
import { useDocumentTitle } from '@/ui/use-document-title';

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  await context.get(queryClientContext).query(demoQueries.people());
  return null;
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
        left={leftIn(params)}
        onSignedIn={() => void navigate(safePath(params.get('next')), { replace: true })}
      />
    </main>
  );
}
