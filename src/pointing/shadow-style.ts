// Highlights in shadow trees take their style from the page's sheet in Chromium, where they inherit it; in Firefox a
// tree has to have the rules itself.
import css from './marks.css';

let sheet: CSSStyleSheet | undefined;

/** Sees to it that marks show in a shadow tree; until stopped. */
export function styleMarksIn(root: ShadowRoot, highlight: string, signal: AbortSignal): void {
  if (root.firstElementChild && isStyled(root.firstElementChild, highlight)) return;
  sheet ??= makeSheet();
  const ours = sheet;
  root.adoptedStyleSheets.push(ours);
  const remove = () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== ours);
  };
  signal.addEventListener('abort', remove, { once: true });
}

function isStyled(element: Element, highlight: string): boolean {
  const { textDecorationLine, backgroundColor } = getComputedStyle(element, `::highlight(${highlight})`);
  return textDecorationLine !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
}

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
