// What axe has to say of a page, or of the card.
import { readFileSync } from 'node:fs';
import type { ElementContext } from 'axe-core';
import type { Page } from 'puppeteer-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong; with a rule, by that rule alone, and what it cannot tell counts as wrong. */
export async function complaints(
  page: Page,
  context: ElementContext = 'html',
  rule?: string,
): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async (context, rule) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations, incomplete, passes } = await axe.run(context, rule ? { runOnly: rule } : {});
      if (passes.length === 0) return ['axe has not looked'];
      return [...violations, ...(rule ? incomplete : [])].flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    context,
    rule,
  );
}

/** What it finds wrong with the card on a stage. The card cannot be used after that. */
export async function cardComplaints(page: Page): Promise<string[]> {
  const found = await complaints(page, { fromShadowDom: ['[popover]', '.card'] });
  // Over the top layer and where text has to be scrolled to, axe gives no verdict on contrast: lay the card out flat.
  await page.evaluate(() => {
    document.adoptedStyleSheets = cardTest.root().adoptedStyleSheets;
    const card = cardTest.root().querySelector<HTMLElement>('.card')!;
    card.style.cssText = 'position: static; max-height: none; animation: none';
    document.head.replaceChildren();
    document.body.replaceChildren(card);
  });
  return [...found, ...(await complaints(page, '.card', 'color-contrast'))];
}
