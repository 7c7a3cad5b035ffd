// The text nodes of a page, open shadow trees included.

const SHOW_TEXT = 4;

/** All text nodes under a root, in order, without those in shadow trees. */
export function textsIn(root: Node): Text[] {
  const texts: Text[] = [];
  const walker = root.ownerDocument!.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** A root and all open shadow trees in it, each after those that stand before it. */
export function* treesIn(root: Element): Generator<Element | ShadowRoot> {
  const roots: (Element | ShadowRoot)[] = [root];
  for (const each of roots) {
    yield each;
    roots.push(...shadowsIn(each));
  }
}

/** Elements that have none, and of which there are many: to leave them out is cheap for the browser, to ask them dear. */
const HOSTS =
  ':not(a,b,br,button,em,i,img,input,label,li,link,meta,option,path,script,strong,style,td,tr,ul)';

/** Open shadow trees. A list of all elements is gone through faster than they are walked. */
function shadowsIn(root: Element | ShadowRoot): ShadowRoot[] {
  const shadows: ShadowRoot[] = [];
  if ((root as Element).shadowRoot) shadows.push((root as Element).shadowRoot!);
  const all = root.querySelectorAll(HOSTS);
  for (let i = 0; i < all.length; i++) {
    const shadow = all[i]!.shadowRoot;
    if (shadow) shadows.push(shadow);
  }
  return shadows;
}
