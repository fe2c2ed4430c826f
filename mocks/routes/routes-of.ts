import { Hono } from 'hono/tiny';
import type { Endpoint } from '@/contract/endpoint';
import type { Service } from '../services/call/call';
import type { Guard } from './guard';
import type { ServicesOf } from './service-table';

/** The routes of some operations of the contract, each behind the guard. */
export function routesOf<Area extends Readonly<Record<string, Endpoint>>>(
  area: Area,
  services: ServicesOf<Area>,
  guard: Guard,
): Hono {
  const app = new Hono();
  for (const [id, endpoint] of Object.entries(area)) {
    // Endpoint and service stand under one name; a loop over names cannot say so.
    const handle = guard(endpoint, services[id] as unknown as Service<Endpoint>);
    app.on(endpoint.method.toUpperCase(), endpoint.path, (context) =>
      handle(context.req.raw, context.req.param()),
    );
  }
  return app;
}
