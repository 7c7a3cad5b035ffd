// A file, as the pieces of its pack.
import { PackError, parseJson } from '../core/pack/check.ts';
import { isLines, type Piece, readDocument, readLines } from '../core/pack/parse.ts';
import { linesOf } from '../core/text/lines.ts';

/** No engine makes longer strings than this of a document; a file of lines may have any size. */
const LONGEST_DOCUMENT = 500_000_000;

/** Each piece, and what share of the file has been read with it. */
export async function* piecesOf(file: File): AsyncGenerator<{ piece: Piece; read: number }> {
  if (isLines(file.name)) {
    let bytes = 0;
    const chunks = textOf(file, (length) => (bytes += length));
    for await (const piece of readLines(linesOf(chunks), file.name)) yield { piece, read: bytes / file.size };
    return;
  }
  if (file.size > LONGEST_DOCUMENT)
    throw new PackError(
      `${file.name}: expected at most 500 MB in one document; a file of lines may be larger`,
    );
  const document = parseJson(await file.text(), file.name);
  const { length = 1 } = ((document as { entities?: unknown[] } | null)?.entities ?? []) as unknown[];
  let count = 0;
  for (const piece of readDocument(document, file.name)) yield { piece, read: count++ / length };
}

async function* textOf(file: File, noted: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    noted(value.length);
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}
