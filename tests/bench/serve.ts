import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
};

/** One script or style sheet that was fetched. */
export interface SentFile {
  /** When it was asked for, epoch ms. */
  readonly atMs: number;
  readonly file: string;
  readonly gzipBytes: number;
}

/** A build being served, with a count of what was fetched from it by any thread of the browser. */
export interface Served {
  readonly url: string;
  /** Sets the count to zero. */
  readonly startCounting: () => void;
  /** Gzipped JavaScript and CSS sent since, by any thread, in the order it was asked for. */
  readonly sentFiles: () => readonly SentFile[];
  readonly close: () => Promise<void>;
}

/** Serves a build from memory, gzipped, with the headers it ships in `headers.txt`. */
export async function serve(folder: string): Promise<Served> {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.extname(file) in TYPES)
      .map((file) => [
        `/${file.split(path.sep).join('/')}`,
        gzipSync(readFileSync(path.join(folder, file)), { level: 9 }),
      ]),
  );
  const headers = shippedHeaders(path.join(folder, 'headers.txt'));
  let sent: SentFile[] = [];
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://bench').pathname;
    const isFile = files.has(asked);
    const file = isFile ? asked : '/index.html';
    const body = files.get(file);
    if (body === undefined || (!isFile && path.extname(asked) !== '')) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Nothing here');
      return;
    }
    const extension = path.extname(file);
    if (extension === '.js' || extension === '.css') {
      sent.push({ atMs: Date.now(), file, gzipBytes: body.byteLength });
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[extension],
      'Content-Encoding': 'gzip',
      'Content-Length': body.byteLength,
      'Cache-Control': file.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    startCounting: () => {
      sent = [];
    },
    sentFiles: () => [...sent],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function shippedHeaders(file: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
}
