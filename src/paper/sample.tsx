// A sentence with a marked name, as pages will show it.
import type { ComponentChildren } from 'preact';
import { text } from '../platform/text.ts';

/** Stands in the sentence for the name until the name is set in; messages let no control character through. */
const NAME = '\ufffc';

/** `children` is the name, marked or not. */
export function Sample({ children }: { children: ComponentChildren }) {
  const [before, after] = text('optionsSample', NAME).split(NAME);
  return (
    <p class="sample">
      {before}
      {children}
      {after}
    </p>
  );
}
