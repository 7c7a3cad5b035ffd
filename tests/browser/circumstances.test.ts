// Readers who have made their browser their own: no motion, their colours, more space, larger text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesIn, middle, rest, situations, standing } from './hand.ts';
import { browsers, open, type Session, type TestPage, until } from './harness.ts';
import { call } from './page-probes.ts';

describe.each(browsers)('a reader in %s', (browser) => {
  let session: Session;
  let page: TestPage;
  beforeAll(async () => {
    session = await open(browser);
    page = await situations(session);
  });
  afterAll(() => session?.close());

  async function read(): Promise<void> {
    await page.mouse.move(2, 2);
    const [line] = await linesIn(page, '#plain', 'Sakhalin-2');
    await rest(page, middle(line!));
    await until(() => standing(page), 'no card');
  }

  test('who wants no motion sees none: neither of the card nor on the way to a name', async () => {
    await prefer(session, page, 'reduced-motion', true);
    await read();
    const animation = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('[popover]')!.shadowRoot!.querySelector('.card')!)
            .animationName,
      );
    expect(await animation()).toBe('none');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      scrollTo({ top: 1500, behavior: 'instant' });
      const tops: number[] = [];
      Object.assign(globalThis, { tops });
      addEventListener('scroll', () => tops.push(scrollY));
    });
    await call(session, page, 'reveal', 'sakhalin-2');
    await until(() => standing(page), 'no card');
    const tops = (await page.evaluate('tops')) as number[];
    expect(new Set(tops.filter((top) => top < 1500)).size).toBe(1);
    await page.keyboard.press('Escape');
    await prefer(session, page, 'reduced-motion', false);
  });

  test('who has colours of their own sees marks, the card’s edge, its buttons and what is pressed', async () => {
    await prefer(session, page, 'forced-colors', true);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await read();
    const look = await page.evaluate(() => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const system = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const card = document.querySelector('[popover]')!.shadowRoot!.querySelector('.card')!;
      const { backgroundColor, color, borderLeftColor, borderLeftWidth, borderLeftStyle } =
        getComputedStyle(card);
      const button = getComputedStyle(card.querySelector('.action')!).color;
      const mark = getComputedStyle(document.querySelector('#between')!, '::highlight(backgrounder-dotted)');
      const found = {
        paper: backgroundColor === system('Canvas'),
        ink: color === system('CanvasText'),
        edge: borderLeftColor !== backgroundColor && borderLeftStyle === 'solid' && borderLeftWidth !== '0px',
        button: button !== backgroundColor,
        mark: `${mark.textDecorationLine} ${mark.textDecorationStyle}`,
        seen: mark.textDecorationColor === system('CanvasText'),
      };
      probe.remove();
      return found;
    });
    expect(look).toEqual({
      paper: true,
      ink: true,
      edge: true,
      button: true,
      mark: 'underline dotted',
      seen: true,
    });
    await page.keyboard.press('Escape');
    await prefer(session, page, 'forced-colors', false);
  });

  test.each([
    ['more space between letters, words and lines', 1000, SPACED],
    ['more space, in a window of 320 pixels', 320, SPACED],
    ['text twice as large', 1000, '.card { font-size: 2em !important }'],
    ['text twice as large, in a window of 320 pixels', 320, '.card { font-size: 2em !important }'],
  ])('who has %s loses nothing', async (_, width, css) => {
    await page.setViewport({ width, height: 640 });
    await read();
    await page.evaluate(async (css) => {
      const root = document.querySelector('[popover]')!.shadowRoot!;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const selector of ['.more', '.cite', '.dot', '.foot .action[aria-expanded]:last-child']) {
        root.querySelector<HTMLElement>(selector)?.click();
        await new Promise(requestAnimationFrame);
      }
      dispatchEvent(new Event('resize'));
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    }, css);
    const { card, window } = (await standing(page))!;
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(window.width);
    expect(card.bottom).toBeLessThanOrEqual(window.height);
    expect(await page.evaluate(cutOff)).toEqual([]);
    await page.evaluate(() => {
      const root = document.querySelector('[popover]')!.shadowRoot!;
      root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, 1);
    });
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 1000, height: 800 });
  });
});

/** WCAG 1.4.12. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p, li { margin-block-end: 2em !important }`;

/** Parts of the card whose text is cut off, or overlaps its neighbour's, with no way to scroll to it. */
function cutOff(): string[] {
  const root = document.querySelector('[popover]')!.shadowRoot!;
  return [...root.querySelectorAll<HTMLElement>('.card, .card *')].flatMap((part) => {
    const { overflowX, overflowY, display } = getComputedStyle(part);
    if (display === 'inline' || part.closest('svg')) return [];
    const wide = part.scrollWidth > part.clientWidth + 1;
    const high =
      part.scrollHeight > part.clientHeight + 1 && overflowY !== 'visible' && !/auto|scroll/.test(overflowY);
    return wide || (high && overflowX !== 'visible')
      ? [
          `${part.className || part.localName} ${part.scrollWidth} of ${part.clientWidth}: ${part.textContent}`,
        ]
      : [];
  });
}

/** What a browser does when its owner asks the system for it. */
async function prefer(
  session: Session,
  page: TestPage,
  what: 'reduced-motion' | 'forced-colors',
  on: boolean,
): Promise<void> {
  if (session.kind === 'firefox') return setPreference(session, page, what, on);
  const name = what === 'forced-colors' ? what : `prefers-${what}`;
  const value = what === 'forced-colors' ? 'active' : 'reduce';
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name, value: on ? value : '' }] });
}

async function setPreference(session: Session, page: TestPage, what: string, on: boolean): Promise<void> {
  const preferences = await session.browser.newPage();
  // As with the extension's own pages, nobody says that it has arrived.
  preferences.goto('about:config').catch(() => {});
  await until(
    () => preferences.evaluate('typeof Services === "object"').catch(() => false),
    'no preferences',
  );
  const [name, value] =
    what === 'forced-colors' ? ['browser.display.document_color_use', 2] : ['ui.prefersReducedMotion', 1];
  await preferences.evaluate(
    on ? `Services.prefs.setIntPref('${name}', ${value})` : `Services.prefs.clearUserPref('${name}')`,
  );
  await preferences.close();
  await page.bringToFront();
}
