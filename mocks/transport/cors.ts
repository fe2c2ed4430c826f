/** Headers that a page of another origin may read: without them it has no version and no time. */
const READABLE = 'ETag, Date, Retry-After';

/**
 * Lets pages of other origins ask the mock server over HTTP (`VITE_API_URL=http://…`). No cookies
 * are involved, the token stands in a header, so any origin may ask.
 */
export function withCors(
  serve: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const origin = request.headers.get('origin');
    if (origin === null) return serve(request);
    const isPreflight =
      request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const answer = isPreflight ? new Response(null, { status: 204 }) : await serve(request);
    const headers = new Headers(answer.headers);
    headers.set('access-control-allow-origin', origin);
    headers.append('vary', 'Origin');
    headers.set('access-control-expose-headers', READABLE);
    if (isPreflight) {
      headers.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
      headers.set(
        'access-control-allow-headers',
        'Authorization, Content-Type, Accept, If-Match, Idempotency-Key',
      );
      headers.set('access-control-max-age', '600');
    }
    return new Response(answer.body, { status: answer.status, headers });
  };
}
