import { Navigate, useLocation } from 'react-router-dom';
import { useChangesFeed } from '@/data/live/use-changes-feed';
import { useTabSession } from '@/data/session/use-tab-session';
import { addresses } from '@/parts/addresses';
import { AppLayout } from './app-layout';

/**
 * The signed-in application: live, and gone the moment the session is. An expired session leads to
 * sign-in and back to the same place.
 */
export function SignedIn() {
  const session = useTabSession();
  const { pathname, search } = useLocation();
  useChangesFeed();
  if (session === null) return <Navigate to={addresses.signIn(`${pathname}${search}`)} replace />;
  return <AppLayout key={session.personId} />;
}
