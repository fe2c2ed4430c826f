/**
 * Stands in for `@mswjs/interceptors/WebSocket`, which MSW imports to ask whose connection it has.
 * Our handlers see HTTP alone, so nothing is ever an instance of these (4 kB of the first load).
 */
export class WebSocketClientConnection {}
export class WebSocketServerConnection {}
