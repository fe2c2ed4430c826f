import { Navigate, useLocation } from 'react-router-dom';
import { useTabSession } from '@/data/session/use-tab-session';
import { addresses } from '@/parts/addresses';
import { AppLayout } from './app-layout';

/**
 * The signed-in application, gone the moment the session is. An expired session leads to
 * sign-in and back to the same place.
 */
export function SignedIn() {
  const session = useTabSession();
  const { pathname, search } = useLocation();
  if (session === null) return <Navigate to={addresses.signIn(`${pathname}${search}`)} replace />;
  return <AppLayout key={session.personId} />;
}
