import { Navigate, useLocation } from 'react-router-dom';
import { endedBy } from '@/api/session-token';
import { useTabSession } from '@/data/session/use-tab-session';
import { addresses } from '@/parts/addresses';
import { AppLayout } from './app-layout';

/**
 * The signed-in application, gone the moment the session is. One that expired, was locked
 * or was ended in another tab leads to sign-in and back to the same place.
 */
export function SignedIn() {
  const session = useTabSession();
  const { pathname, search } = useLocation();
  if (session === null) {
    return <Navigate to={addresses.signIn(`${pathname}${search}`, endedBy())} replace />;
  }
  return <AppLayout key={session.personId} />;
}
