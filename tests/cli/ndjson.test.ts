import { PassThrough, Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { annotateLines } from '../../src/cli/ndjson.ts';

async function textsOf(...chunks: (string | Buffer)[]): Promise<string[]> {
  const output = new PassThrough();
  const texts: string[] = [];
  const printed = textOf(output);
  await annotateLines(Readable.from(chunks, { objectMode: false }), output, (text) => {
    texts.push(text);
    return { mentions: [] };
  });
  output.end();
  expect((await printed).split('\n')).toHaveLength(texts.length + 1);
  return texts;
}

it('reads a line separator inside a text as a part of it', async () => {
  expect(await textsOf('{"id":1,"text":"a\u2028b\u2029c"}\n')).toEqual(['a\u2028b\u2029c']);
});

it('reads lines that end in CRLF, and a last one without an end', async () => {
  expect(await textsOf('{"id":1,"text":"a"}\r\n\r\n{"id":2,"text":"b"}')).toEqual(['a', 'b']);
});

it('joins a line and a character that arrive in pieces', async () => {
  const line = Buffer.from('{"id":1,"text":"é"}\n{"id":2,"text":"c"}\n');
  expect(await textsOf(line.subarray(0, 16), line.subarray(16, 17), line.subarray(17))).toEqual(['é', 'c']);
});
