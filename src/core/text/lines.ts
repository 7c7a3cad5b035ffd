// The lines of a stream of text. A line ends with a line feed alone: other readers would also end it at U+2028, which
// JSON allows inside a string.

/** Lines as they come, the last one too where nothing ends it. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...rest] = chunk.split('\n');
    pieces.push(first);
    for (const next of rest) {
      yield pieces.join('');
      pieces = [next];
    }
  }
  yield pieces.join('');
}
