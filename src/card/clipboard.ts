// Puts text on the clipboard, also on pages that are not secure or whose frames may not use the Clipboard API.
import type { CardContent, CardFact } from '../core/card-content.ts';
import { cardToCopy, type Format, factToCopy } from '../core/citation.ts';
import type { Notice } from './state.ts';
import type { CardWording } from './wording.ts';

/** Copies a fact with its citation, or the whole card, and gives what to tell the reader. */
export async function copyFrom(
  content: CardContent,
  what: CardFact | 'card',
  format: Format,
  wording: CardWording,
): Promise<Notice> {
  const text =
    what === 'card' ? cardToCopy(content, format, wording) : factToCopy(what, content, format, wording);
  return (await copyText(text)) ? 'copied' : 'copyFailed';
}

/** Whether the text is on the clipboard now. To be called from a press of the reader's. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The old command, deprecated and alone in working everywhere; the page's selection stays as it is. */
function copyByCommand(text: string): boolean {
  let copied = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  window.addEventListener('copy', put, { capture: true, once: true });
  const asked = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return asked && copied;
}
