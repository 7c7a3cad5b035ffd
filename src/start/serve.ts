// Serves a folder on the loopback address, so that a page is read as the web gives it.
import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

/** Headers of a path (it starts with `/`) beyond its type. */
export type HeadersOf = (path: string) => Record<string, string>;

export interface Served {
  /** Ends in `/`. */
  url: string;
  close(): void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

export async function serve(folder: string, headersOf: HeadersOf = () => ({})): Promise<Served> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    send(response, path && fileAt(resolve(folder), path), path ? headersOf(path) : {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, 'http://loopback').pathname);
  } catch {
    return null;
  }
}

/** The file that a path means, or null: nothing outside the folder is ever served. */
function fileAt(root: string, path: string): string | null {
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (file !== root && !file.startsWith(root + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function send(response: ServerResponse, file: string | null, headers: Record<string, string>): void {
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
  createReadStream(file).pipe(response);
}
