// Puts text on the clipboard, also on pages that are not secure or whose frames may not use the Clipboard API.

/** Whether the text is on the clipboard now. To be called from a press of the reader's. */
export async function copyText(text: string): Promise<boolean> {
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
