import { Nothing } from '../command';
import { DemoPeople, DemoState, SimulatorSwitch } from '../demo';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';

/** The switches of the demo; a real backend need not have them. */
export const demoEndpoints = {
  listDemoPeople: {
    ...get,
    operationId: 'listDemoPeople',
    summary: 'The people one can sign in as in the demo',
    path: '/api/demo/people',
    policy: 'public',
    success: { status: 200, schema: DemoPeople },
    problems: [],
  },
  getDemo: {
    ...get,
    operationId: 'getDemo',
    summary: 'Size, age and switches of the demo data',
    path: '/api/demo',
    policy: 'public',
    success: { status: 200, schema: DemoState },
    problems: [],
  },
  resetDemo: {
    ...post,
    operationId: 'resetDemo',
    summary: 'Lay the demo data again around the present moment; everything entered is lost',
    path: '/api/demo/reset',
    policy: 'demo.manage',
    body: Nothing,
    success: { status: 200, schema: DemoState },
    problems: WRITE_PROBLEMS,
  },
  switchSimulator: {
    ...post,
    method: 'put',
    operationId: 'switchSimulator',
    summary: "Let other people's work arrive through the day, or not",
    path: '/api/demo/simulator',
    policy: 'demo.manage',
    body: SimulatorSwitch,
    success: { status: 200, schema: DemoState },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;
