// The site that decides for a frame: that of the page which shows it.
import { siteAt, siteOf } from '../core/site.ts';

/** Null where the browser does not tell a frame what shows it. */
export function siteAround(window: Window): string | null {
  if (window === window.top) return siteAt(window.location);
  const above = window.location.ancestorOrigins;
  return above ? siteOf(above[above.length - 1]) : siteOfTop(window);
}

function siteOfTop({ top }: Window): string | null {
  try {
    return top && siteAt(top.location);
  } catch {
    return null;
  }
}
