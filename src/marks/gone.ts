// When the pointer is gone from the page: elements it leaves all the time.

/** Whether it has left the window, or gone where only the frame inside hears of it. */
export const isGone = ({ relatedTarget }: PointerEvent): boolean =>
  !relatedTarget || (relatedTarget as Element).localName === 'iframe';
