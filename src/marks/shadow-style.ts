// Highlights in shadow trees take their style from the page's sheet in Chromium, where they inherit it; in Firefox a
// tree has to have the rules itself. Few pages have such trees: the background sends the rules when they are needed.
import type { BackgroundCalls } from '../platform/messages.ts';
import type { Client } from '../platform/rpc.ts';

let sheet: Promise<CSSStyleSheet> | null = null;

/** Sees to it that marks show in a shadow tree; until stopped. */
export async function styleMarksIn(
  root: ShadowRoot,
  highlight: string,
  background: Pick<Client<BackgroundCalls>, 'markSheet'>,
  signal: AbortSignal,
): Promise<void> {
  if (root.firstElementChild && isStyled(root.firstElementChild, highlight)) return;
  sheet ??= background.markSheet().then(makeSheet);
  sheet.catch(() => (sheet = null));
  const ours = await sheet;
  signal.throwIfAborted();
  root.adoptedStyleSheets.push(ours);
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== ours);
  });
}

function isStyled(element: Element, highlight: string): boolean {
  const { textDecorationLine, backgroundColor } = getComputedStyle(element, `::highlight(${highlight})`);
  return textDecorationLine !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
}

function makeSheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
