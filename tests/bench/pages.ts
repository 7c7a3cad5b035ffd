// The pages of the bench: those it makes, and real ones where a folder of them stands beside the project. Served from
// loopback under a policy that runs no script and loads nothing, so that all script time is that of whoever is measured.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { madeText } from './made.ts';

const REAL = '../shared/pages';
const policy = "default-src 'none'; style-src 'unsafe-inline'";

export interface Pages {
  /** Addresses of real pages; none where there are none. */
  real: string[];
  url(path: keyof typeof made): string;
  close(): void;
}

/** A news page's worth of markup around text: paragraphs with links and emphasis, a header, a list of links. */
function page(paragraphs: string[], head = ''): string {
  const body = paragraphs.map((text, i) => {
    const words = text.split(' ');
    const middle = words.length >> 1;
    words[middle] = i % 3 ? `<a href="#${i}">${words[middle]}</a>` : `<b>${words[middle]}</b>`;
    return `<p>${words.join(' ')}</p>`;
  });
  const links = body.slice(0, 30).map((_, i) => `<li><a href="#${i}">section ${i}</a></li>`);
  return `<!doctype html><meta charset="utf-8"><title>made</title>${head}
<nav><ul>${links.join('\n')}</ul></nav><main><article><h1>made</h1>\n${body.join('\n')}</article></main>`;
}

const paragraphs = (count: number, each: number, names: string[] = []): string[] =>
  Array.from({ length: count }, (_, i) => madeText(each, names, i + 1));

/** Four names that need no evidence in each paragraph. */
const named = (count: number): string[] =>
  paragraphs(count, 300).map((text) => `Fumio Kishida ${text} Sakhalin-2 and Vladimir Putin, Hokkaido.`);

const moving =
  '<style>@keyframes m{to{left:300px}}i{position:absolute;left:0;animation:m 1s linear infinite}</style><i>.</i>';

const made = {
  nothing: () => page(paragraphs(150, 600)),
  large: () => page(paragraphs(20_000, 500, ['Fumio Kishida', 'Sakhalin-2', 'Vladimir Putin'])),
  growing: () => page(['', '']),
  mentions: () => page(named(500)),
  animated: () => page(named(500), moving),
};

/** Paths of the real pages. */
export const realPages = (): string[] =>
  existsSync(REAL)
    ? readdirSync(REAL)
        .filter((name) => name.endsWith('.html'))
        .map((name) => `${REAL}/${name}`)
    : [];

export async function servePages(): Promise<Pages> {
  const files = realPages();
  const server = createServer((request, response) => {
    const [, kind, name = ''] = (request.url ?? '').split('/');
    const html =
      kind === 'real'
        ? files.includes(`${REAL}/${name}`) && readFileSync(`${REAL}/${name}`)
        : made[kind as keyof typeof made]?.();
    const head = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    response.writeHead(html ? 200 : 404, head).end(html || '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    real: files.map((path) => `${root}/real/${basename(path)}`),
    url: (path) => `${root}/${path}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
