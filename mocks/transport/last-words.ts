import type { WireRequest } from './messages';

/**
 * Requests that must outlive their page (`keepalive` of `fetch`: what was typed last). A browser takes
 * those over from a page that goes; through an interceptor they would still be on their way within
 * it, and lost. So they are posted to the server before `fetch` returns.
 *
 * @param post null where the server goes with the page: then such a request goes its usual way.
 */
export function postLastWords(post: (request: WireRequest) => Promise<Response> | null): void {
  const usual = globalThis.fetch;
  const fetchOrPost: typeof fetch = (input, init) => {
    const isLast = init?.keepalive === true && !(input instanceof Request);
    const wire = isLast ? wireOf(input, init) : null;
    return (wire && post(wire)) ?? usual(input, init);
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetchOrPost, configurable: true });
}

/** Null for what is none of the server's, or has a body that cannot be read at once. */
function wireOf(
  address: string | URL,
  { method = 'GET', headers, body }: RequestInit,
): WireRequest | null {
  const url = new URL(address, location.href);
  if (!url.pathname.includes('/api/') || (body !== undefined && typeof body !== 'string'))
    return null;
  return {
    url: url.href,
    method,
    headers: [...new Headers(headers)],
    body: body === undefined ? null : new TextEncoder().encode(body).buffer,
  };
}
