// What kind of part each element is, by its name alone: asking the browser for styles would cost more than all the
// rest of the reading.

export type Part =
  /** Runs on in the line: a name may begin before it and end inside. */
  | 'inline'
  /** Ends one block of text and begins another. */
  | 'block'
  /** Not the page's reading matter: code, forms, menus, what is not text at all. */
  | 'skip'
  /** Small print inside a word or name (footnote marks, ruby): left out, and the text runs on around it. */
  | 'note'
  /** An element of the page's own making, of which only its style tells. */
  | 'unknown';

const parts = new Map<string, Part>();
const add = (part: Part, names: string) => {
  for (const name of names.split(' ')) parts.set(name, part);
};

add(
  'inline',
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby s slot small span strike strong sub time tt u var wbr',
);
add(
  'block',
  'address article blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menuitem ol p section summary table tbody td tfoot th thead tr ul',
);
add(
  'skip',
  'applet area aside audio button canvas code datalist embed footer frame head iframe img input kbd link listing map math menu meta meter nav noembed noframes noscript object optgroup option picture plaintext pre progress samp script search select source style svg template textarea title track video xmp',
);
export const NOTES = 'sup,rp,rt,rtc';
add('note', NOTES.replaceAll(',', ' '));

/** An article's own header is part of it; a header anywhere else is the site's. */
export const partOf = (element: Element): Part => parts.get(element.localName) ?? 'unknown';

/** Elements whose text is long and never read: worth knowing before looking at it. */
export const isMachine = (name: string): boolean =>
  name === 'script' || name === 'style' || name === 'noscript' || name === 'textarea' || name === 'template';
