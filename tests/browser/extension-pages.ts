// What a reader does in the toolbar popup and the options, opened as tabs so that either browser can be driven.
import type { Page } from 'puppeteer-core';
import { type Session, until } from './harness.ts';

export interface Line {
  name: string;
  mentions: number;
}

/** The popup as it is over `page`. */
export async function popupOver(session: Session, page: Page): Promise<Page> {
  const popup = await session.extensionPage('popup.html');
  const url = page.url();
  const path = await popup.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.findLast((tab) => tab.url === url);
    return `popup.html?tab=${tab?.id}`;
  }, url);
  await popup.close();
  const over = await session.extensionPage(path);
  await until(() => over.evaluate(() => document.querySelector('main') !== null), 'the popup stays empty');
  return over;
}

/** Entities in the popup's list, in its order. */
export const listed = (popup: Page): Promise<Line[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('section .line:not(.fact)')].map((line) => ({
      name: line.querySelector('.name')?.textContent ?? '',
      mentions: Number(line.parentElement?.querySelector('.count')?.textContent),
    })),
  );

/** What the popup says in place of a list. */
export const saying = (popup: Page): Promise<string> =>
  popup.evaluate(() => document.querySelector('.why')?.textContent ?? '');

/** Whether the switch stands on. */
export const switchedOn = (popup: Page): Promise<boolean> =>
  popup.evaluate(() => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'true');

/** Presses what is labelled so. */
export const press = (popup: Page, label: string): Promise<void> =>
  popup.evaluate((label) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, input[type=radio]')];
    const named = (button: HTMLElement) =>
      [button.getAttribute('aria-label'), button.textContent, button.closest('label')?.textContent]
        .map((name) => name?.trim())
        .some((name) => name !== undefined && (name === label || name.startsWith(`${label} `)));
    const button = buttons.find(named) ?? buttons.find((button) => button.textContent?.startsWith(label));
    if (!button) throw new Error(`nothing here is called “${label}”`);
    button.click();
  }, label);

/** What the toolbar button shows over `page`. */
export const toolbar = (inside: Page, page: Page): Promise<{ badge: string; title: string }> =>
  inside.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.findLast((tab) => tab.url === url)?.id;
    const { action } = chrome;
    return { badge: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
  }, page.url());

/** The powers of the extension's pages, as far as the tests ask for them. */
declare const chrome: {
  tabs: { query(what: object): Promise<{ id: number; url: string }[]> };
  action: {
    getBadgeText(tab: { tabId?: number }): Promise<string>;
    getTitle(tab: { tabId?: number }): Promise<string>;
  };
};
