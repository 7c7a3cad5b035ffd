// What only a rendered page can answer. The command line reads documents that nothing renders: there the markup alone
// decides, and everything that it does not hide is visible.

export interface View {
  /** The CSS `display` of an element; null where nothing is rendered. */
  display(element: Element): string | null;
  /** Whether an element is laid out and not hidden, scrolled to or not. */
  shows(element: Element): boolean;
  /** Whether an element is kept from sight as pages do for screen readers: its text repeats what stands beside it. */
  isClipped(element: Element): boolean;
}

export const unrendered: View = {
  display: () => null,
  shows: (element) => element.closest('[hidden]') === null,
  isClipped: () => false,
};

/** A page in a browser. Asks for styles, never for layout. */
export const rendered: View = {
  display: (element) => getComputedStyle(element).display,
  shows: (element) => element.checkVisibility({ visibilityProperty: true }),
  isClipped: (element) => {
    const style = getComputedStyle(element);
    const { position, textIndent } = style;
    return (
      ((position === 'absolute' || position === 'fixed') && isCut(style)) ||
      Number.parseFloat(textIndent) < -999
    );
  },
};

const isCut = ({ clip, clipPath }: CSSStyleDeclaration): boolean =>
  /^rect\((?:0|1)(?:px)?[, ]/.test(clip) || /^inset\((?:50|100)%/.test(clipPath);
