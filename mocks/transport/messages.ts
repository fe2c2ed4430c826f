import type { StorageChoice, StorageTroubleKind } from '@/lib/storage-trouble';
import type { Settings } from './settings';

/** A request and an answer in a form that can be posted to another thread. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
}
export interface WireResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

export type ToServer =
  | { readonly kind: 'hello'; readonly settings: Settings }
  | { readonly kind: 'request'; readonly id: number; readonly request: WireRequest }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'choose'; readonly choice: StorageChoice }
  | { readonly kind: 'export'; readonly id: number };

export interface Trouble {
  readonly kind: StorageTroubleKind;
  readonly isRunning: boolean;
}

export type ToPage =
  /** The lock `backend-<bootId>` is free once this server is gone. */
  | { readonly kind: 'welcome'; readonly bootId: string }
  | { readonly kind: 'response'; readonly id: number; readonly response: WireResponse }
  | { readonly kind: 'trouble'; readonly trouble: Trouble | null }
  | { readonly kind: 'exported'; readonly id: number; readonly text: string };

/** Between servers that share one database; only one of them has it open. */
export type BetweenServers =
  /** A newer server asks the one that leads to finish its work and hand over. */
  | { readonly kind: 'leave'; readonly from: string }
  /** A server leads from now on. */
  | { readonly kind: 'here'; readonly from: string }
  | {
      readonly kind: 'relay';
      readonly from: string;
      readonly id: number;
      readonly request: WireRequest;
    }
  | { readonly kind: 'relay-abort'; readonly from: string; readonly id: number }
  | {
      readonly kind: 'relayed';
      readonly to: string;
      readonly id: number;
      readonly response: WireResponse;
    };

export async function toWireRequest(request: Request): Promise<WireRequest> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return {
    url: request.url,
    method: request.method,
    headers: [...request.headers],
    body: hasBody ? await request.arrayBuffer() : null,
  };
}

export function fromWireRequest(wire: WireRequest, signal: AbortSignal): Request {
  return new Request(wire.url, {
    method: wire.method,
    headers: wire.headers.map(([name, value]) => [name, value]),
    body: wire.body && wire.body.byteLength > 0 ? wire.body : null,
    signal,
  });
}

export async function toWireResponse(response: Response): Promise<WireResponse> {
  return {
    status: response.status,
    headers: [...response.headers],
    body: await response.arrayBuffer(),
  };
}

export function fromWireResponse({ status, headers, body }: WireResponse): Response {
  const mayHaveBody = status !== 204 && status !== 304;
  return new Response(mayHaveBody ? body : null, {
    status,
    headers: headers.map(([name, value]) => [name, value]),
  });
}
