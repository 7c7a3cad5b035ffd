// Which site a page belongs to, and whether marking is on there. A site is a host and its sub-domains: a choice
// made for example.org holds on news.example.org, unless that has a choice of its own.
import type { Settings } from './settings.ts';

/** The site of pages opened from disk: one for all of them, since they have no host. */
export const FILES = 'file';

/** The page's host without `www.`, `file` for files, null for pages of the browser's own, which nothing may read. */
export function siteOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? siteAt(new URL(url)) : null;
}

/** The same of an address that has been parsed: case is folded there, and international names are in Punycode. */
export function siteAt({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): string | null {
  if (protocol === 'file:') return FILES;
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '') || null;
}

/** What the reader chose for the site, leaving the pause aside: the nearest choice up the host's labels. */
export function isChosen({ sites }: Settings, site: string): boolean {
  for (const host of upwards(site)) if (Object.hasOwn(sites, host)) return sites[host] === 'on';
  return true;
}

/** Whether names are marked on the site now. */
export const isOn = (settings: Settings, site: string): boolean =>
  !settings.paused && isChosen(settings, site);

/** The change of settings that turns the site on or off. A choice that says what is inherited anyway is forgotten. */
export function switchSite(settings: Settings, site: string, on: boolean): Pick<Settings, 'sites'> {
  const { [site]: _, ...sites } = settings.sites;
  const inherited = isChosen({ ...settings, sites }, site);
  return { sites: inherited === on ? sites : { ...sites, [site]: on ? 'on' : 'off' } };
}

/** What one press of a key does: off where names are marked; where they are not, on, which also ends a pause. */
export function toggleSite(settings: Settings, site: string): Partial<Settings> {
  if (isOn(settings, site)) return switchSite(settings, site, false);
  return { paused: false, ...switchSite(settings, site, true) };
}

/** `a.b.example` → `a.b.example`, `b.example`, `example`; an address of numbers has no parents. */
function upwards(site: string): string[] {
  if (/^[\d.]+$|^\[/.test(site)) return [site];
  const labels = site.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}
