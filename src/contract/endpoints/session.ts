import { Nothing } from '../command';
import { PersonList, Session, SignIn } from '../person';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';

/** Who is signed in, and the staff directory. */
export const sessionEndpoints = {
  signIn: {
    ...post,
    operationId: 'signIn',
    summary: 'Sign in as a person',
    path: '/api/session',
    policy: 'public',
    body: SignIn,
    success: { status: 201, schema: Session },
    problems: WRITE_PROBLEMS,
  },
  getSession: {
    ...get,
    operationId: 'getSession',
    summary: 'Who is signed in',
    path: '/api/session',
    policy: 'session.use',
    success: { status: 200, schema: Session },
    problems: [],
  },
  signOut: {
    ...get,
    method: 'delete',
    operationId: 'signOut',
    summary: 'End the session',
    path: '/api/session',
    policy: 'session.use',
    success: { status: 200, schema: Nothing },
    problems: [],
  },
  listPeople: {
    ...get,
    operationId: 'listPeople',
    summary: 'The staff directory',
    path: '/api/people',
    policy: 'people.list',
    success: { status: 200, schema: PersonList },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;
