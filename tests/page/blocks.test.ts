// What counts as a block of text, on documents that nothing renders: the same walk serves pages and the command line.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/page/block.ts';
import { readBlocks } from '../../src/page/blocks.ts';

const bodyOf = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body;
const read = (html: string) => readBlocks(bodyOf(html)).map(({ text }) => text.trim());

describe('a block', () => {
  test('runs on across links and emphasis', () => {
    expect(read('<p>Fumio <b>Kishi</b>da met <a href="#">Putin</a>’s envoy.</p>')).toEqual([
      'Fumio Kishida met Putin’s envoy.',
    ]);
  });

  test('ends at paragraphs, list items, table cells and line breaks', () => {
    expect(read('<p>a</p><p>b</p>')).toEqual(['a', 'b']);
    expect(read('<ul><li>a<li>b</ul>')).toEqual(['a', 'b']);
    expect(read('<table><tr><td>a<td>b</tr></table>')).toEqual(['a', 'b']);
    expect(read('<p>a<br>b</p>')).toEqual(['a', 'b']);
    expect(read('a<div>b</div>c')).toEqual(['a', 'b', 'c']);
    expect(read('<a href="#">a<div>b</div>c</a>')).toEqual(['a', 'b', 'c']);
  });

  test('has the spaces that the reader sees, not those of the source', () => {
    expect(read('<p>Kuril\n      Islands <b> and</b>\tmore</p>')).toEqual(['Kuril Islands  and more']);
  });

  test('leaves out footnote marks and the small print over characters', () => {
    expect(read('<p>Putin<sup>3</sup> said</p>')).toEqual(['Putin said']);
    expect(read('<p><ruby>岸田<rp>(</rp><rt>きしだ</rt><rp>)</rp></ruby>首相</p>')).toEqual(['岸田首相']);
  });

  test('is a heading in a heading', () => {
    expect(
      readBlocks(bodyOf('<h2><span>a</span></h2><p>b</p><div role="heading">c</div>')).map((b) => b.kind),
    ).toEqual(['heading', 'prose', 'heading']);
  });

  test('knows for every character where it stands on the page', () => {
    const word = fc.constantFrom('Putin', 'a', ' ', '\n   ', '  ', 'é', '岸田');
    const piece = fc
      .tuple(word, fc.constantFrom('', 'b', 'i', 'a'))
      .map(([text, tag]) => (tag ? `<${tag}>${text}</${tag}>` : text));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        for (const block of readBlocks(bodyOf(`<p>${pieces.join('')}</p>`)))
          for (let i = 0; i < block.text.length; i++) {
            const [from, to] = placesOf(block, i, i + 1);
            const there = from.node.data.slice(from.offset, to.offset);
            if (there !== block.text[i] && !(block.text[i] === ' ' && /^\s$/.test(there))) return false;
          }
        return true;
      }),
    );
  });
});

describe('what is not read', () => {
  test.each([
    ['menus', '<nav><p>Tokyo</p></nav>'],
    ['the site’s header and footer', '<header><p>Tokyo</p></header><footer>Tokyo</footer>'],
    ['asides', '<aside><p>Tokyo</p></aside><div role="complementary">Tokyo</div>'],
    ['code', '<pre>Tokyo</pre><code>Tokyo</code><kbd>Tokyo</kbd><samp>Tokyo</samp>'],
    [
      'scripts and styles',
      '<script>Tokyo</script><style>Tokyo</style><template>Tokyo</template><noscript>Tokyo</noscript>',
    ],
    ['forms', '<select><option>Tokyo</option></select><textarea>Tokyo</textarea><button>Tokyo</button>'],
    ['drafts', '<div contenteditable><p>Tokyo</p></div><div role="textbox">Tokyo</div>'],
    ['hidden text', '<p hidden>Tokyo</p><span aria-hidden="true">Tokyo</span>'],
    ['drawings', '<svg><text>Tokyo</text></svg>'],
    ['menus by another name', '<div role="navigation"><p>Tokyo</p></div><ul role="menu"><li>Tokyo</ul>'],
    [
      'lists of links',
      '<ul><li><a href="#">Tokyo</a><li><a href="#">Kyiv</a><li><a href="#">Moscow</a></ul>',
    ],
    ['related headlines', '<a href="#"><h3>Tokyo</h3></a>'.repeat(4)],
    ['crumbs', '<div><a href="#">Home</a> &gt; <a href="#">Asia</a> &gt; <a href="#">Tokyo</a></div>'],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('what is read', () => {
  test.each([
    ['an article’s own header', '<article><header><p>Tokyo</p></header></article>'],
    ['a page behind an open dialog', '<div aria-hidden="true"><main><p>Tokyo</p></main></div>'],
    ['a list with a word to say', '<ul><li>Tokyo<li>Kyiv<li>Moscow</ul>'],
    [
      'a link in a paragraph of its own',
      '<p>Long words before it, none of them a link.</p><p><a href="#">Tokyo</a></p><p>And after.</p>',
    ],
    ['what stands beside code', '<p>In <code>x</code> Tokyo</p>'],
    ['captions and quotes', '<figure><figcaption>Tokyo</figcaption></figure><blockquote>Tokyo</blockquote>'],
  ])('%s', (_, html) => {
    expect(read(html).join(' ')).toContain('Tokyo');
  });
});

describe('the sift', () => {
  /** As the real one: it knows tokens, whatever stands between them. */
  const sift = (text: string, from = 0) => {
    const at = text.slice(from).search(/(?<!\p{L})Fumio[^\p{L}\p{N}]+Kishida(?!\p{L})/u);
    return at < 0 ? at : at + from;
  };

  test('lets only blocks through that may hold a name', () => {
    const body = bodyOf('<p>Fumio Kishida spoke.</p><p>Nothing here.</p>');
    expect(readBlocks(body, { sift }).map(({ text }) => text)).toEqual(['Fumio Kishida spoke.']);
  });

  test('loses no name, however elements split it and wherever it stands', () => {
    const filler = fc.constantFrom(
      ...[
        'word ',
        '<i>x</i>',
        'y',
        '. ',
        '<b> </b>',
        '\n',
        '<a href="#">link</a> ',
        '<span>–</span>',
        '<sup>1</sup>',
      ],
    );
    const cut = fc.constantFrom('', '', '<b>', '<sup>2</sup>', '<sup>*</sup>', '<sup>ab</sup>');
    const letters = [...'Fumio Kishida'];
    const name = fc
      .tuple(...letters.map(() => cut))
      .map((cuts) =>
        letters.map((letter, i) => (cuts[i] === '<b>' ? `<b>${letter}</b>` : letter + cuts[i])).join(''),
      );
    const long = fc.integer({ min: 0, max: 120 }).map((n) => 'many words and '.repeat(n));
    fc.assert(
      fc.property(fc.array(filler), long, name, fc.array(filler), (before, length, within, after) => {
        const body = bodyOf(`<p>${before.join('')}${length} ${within} ${after.join('')}</p>`);
        return readBlocks(body, { sift }).some(({ text }) => text.includes('Fumio Kishida'));
      }),
    );
  });

  test('loses no name that the source breaks and indents, at whatever length', () => {
    const lost = Array.from({ length: 120 }, (_, i) => 3_900 + i).filter((length) => {
      const body = bodyOf(`<p>${'x'.repeat(length)} Fumio\n${' '.repeat(60)}<b>Kishida</b> spoke.</p>`);
      return readBlocks(body, { sift }).length === 0;
    });
    expect(lost).toEqual([]);
  });
});
