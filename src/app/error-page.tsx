import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { isRouteErrorResponse, useMatch, useRevalidator, useRouteError } from 'react-router-dom';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { lazyAgain, tryFilesAgain } from '@/ui/lazy-again';
import { isUnfetched } from './unfetched';

const OwnWords = lazyAgain(async () => (await import('@/features/own-words/own-words')).OwnWords);

/** What stands in the way of a page: the ways in which it can fail. */
export type FailureKind = 'not-found' | 'denied' | 'unfetched' | 'offline' | 'failed';

/** Sorts a thrown value; anything with a `status` (an answer of the API, of a loader) speaks by it. */
function failureKindOf(error: unknown): FailureKind {
  const status = isRouteErrorResponse(error)
    ? error.status
    : typeof error === 'object' && error !== null && 'status' in error
      ? error.status
      : null;
  if (status === 404) return 'not-found';
  if (status === 403) return 'denied';
  if (isUnfetched(error)) return 'unfetched';
  return error instanceof TypeError && /fetch|network|import/i.test(error.message)
    ? 'offline'
    : 'failed';
}

/** The route's error boundary: says what happened, what is kept, and what to do. */
export function ErrorPage() {
  const error = useRouteError();
  const { retry, isRetrying, kind } = useRetry(error);
  const reference = useMatch('/cases/:reference/*')?.params.reference;
  return (
    <>
      <Failure kind={kind} isRetrying={isRetrying} onRetry={retry} />
      {/* The case may have moved away from me; what I typed about it has not. */}
      {kind === 'not-found' && reference !== undefined && (
        <Suspense>
          <OwnWords key={reference} reference={reference} />
        </Suspense>
      )}
    </>
  );
}

/** A section of a case that cannot be shown: the case around it stands, with the way to the others. */
export function SectionError() {
  const { retry, isRetrying, kind } = useRetry(useRouteError());
  return <Failure kind={kind} isPage={false} isRetrying={isRetrying} onRetry={retry} />;
}

/**
 * How what failed is tried again: the router keeps a file that did not come for lost, so all is loaded
 * anew.
 */
function useRetry(error: unknown): {
  readonly kind: FailureKind;
  readonly isRetrying: boolean;
  readonly retry: () => void;
} {
  const client = useQueryClient();
  const { revalidate, state } = useRevalidator();
  const [isLeaving, setIsLeaving] = useState(false);
  const kind = failureKindOf(error);
  useEffect(() => {
    if (kind !== 'unfetched') return;
    // With the rest of the frame it is here; where that did not come either, the person decides.
    import('./load-anew').then(({ loadAnewOnce }) => loadAnewOnce(client)).catch(() => {});
  }, [client, kind]);
  return {
    kind,
    isRetrying: isLeaving || state === 'loading',
    retry: () => {
      tryFilesAgain();
      if (kind !== 'unfetched') return void revalidate();
      setIsLeaving(true);
      void import('./load-anew')
        .then(
          ({ loadAnew }) => loadAnew(client),
          () => location.reload(),
        )
        .finally(() => setIsLeaving(false));
    },
  };
}

interface FailureProps {
  readonly kind: FailureKind;
  /** False where the rest of a page stands around it. */
  readonly isPage?: boolean;
  readonly onRetry: () => void;
  readonly isRetrying?: boolean;
}

function Failure({ kind, isPage = true, onRetry, isRetrying = false }: FailureProps) {
  const { t } = useLingui();
  const retry = (
    <Button variant="primary" isBusy={isRetrying} onClick={onRetry}>
      <Trans>Try again</Trans>
    </Button>
  );
  switch (kind) {
    case 'not-found':
      return (
        <EmptyState isPage={isPage} title={t`There is nothing here for you`}>
          <Trans>
            The address may be wrong, or what it names belongs to another office. Check the
            reference, or go back to your list.
          </Trans>
        </EmptyState>
      );
    case 'denied':
      return (
        <EmptyState isPage={isPage} title={t`Your role does not open this page`}>
          <Trans>Ask a supervisor if you need it for your work.</Trans>
        </EmptyState>
      );
    case 'unfetched':
    case 'offline':
      return (
        <EmptyState isPage={isPage} title={t`The server cannot be reached`} action={retry}>
          <Trans>What you have typed is kept. Check the connection, then try again.</Trans>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          isPage={isPage}
          title={isPage ? t`This page could not be shown` : t`This section could not be shown`}
          action={retry}
        >
          <Trans>What you have saved is safe. Try again; if it fails once more, reload.</Trans>
        </EmptyState>
      );
  }
}

/** The page of an address that leads nowhere. */
export function NotFound() {
  return <Failure kind="not-found" onRetry={() => {}} />;
}
