// Why nothing is marked on a page: the one reason that the reader can do something about comes first.
import type { Settings } from '../core/settings.ts';
import { FILES, isChosen } from '../core/site.ts';

export const reasons = [
  'protected',
  'pdf',
  'paused',
  'off',
  'files',
  'permission',
  'reload',
  'nothing',
] as const;
export type Why = (typeof reasons)[number];

/** What the popup found out about the tab. */
export interface Findings {
  /** Null for pages of the browser's own, and where the reader does not even let us see the address. */
  site: string | null;
  settings: Settings;
  /** The reader lets us into this site; where it is not known, into all of them. */
  allowed: boolean;
  /** Media type of the page; null where the browser let no script in. */
  contentType: string | null;
  /** The address ends as a PDF's does. */
  namedPdf: boolean;
  /** Frames in which our script answers. */
  answering: number;
  entities: number;
}

/** The reason, or null where there is something to show. */
export function whyNothing(found: Findings): Why | null {
  const { site, settings, allowed, contentType, namedPdf, answering, entities } = found;
  if (settings.paused) return 'paused';
  if (site === null) return namedPdf ? 'pdf' : allowed ? 'protected' : 'permission';
  if (!isChosen(settings, site)) return 'off';
  if (!allowed) return site === FILES ? 'files' : 'permission';
  if (contentType === 'application/pdf' || (contentType === null && namedPdf)) return 'pdf';
  if (contentType === null) return 'protected';
  if (answering === 0) return 'reload';
  return entities === 0 ? 'nothing' : null;
}
