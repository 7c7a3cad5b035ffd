import { expect, test } from 'vitest';
import {
  type CardAction,
  type CardState,
  canGoBack,
  canGoForward,
  closed,
  currentVisit,
  nextState,
  type OpenCard,
} from '../../src/card/state.ts';
import type { CardContent } from '../../src/core/card-content.ts';

const content = (id: string): CardContent => ({
  entity: { id, type: 'place', name: id, description: '', summary: '' },
  facts: [],
  best: 0,
  related: [],
  pack: { id: 'pack', title: 'Pack', asOf: '2023', sources: [] },
});

const after = (...actions: CardAction[]): OpenCard =>
  actions.reduce<CardState>(nextState, closed) as OpenCard;
const show = (id: string): CardAction => ({ type: 'show', content: content(id) });
const visit = (id: string): CardAction => ({ type: 'visit', content: content(id) });
const shown = (state: OpenCard) => currentVisit(state).content.entity.id;

test('a visited entity replaces the first, and back and forward walk between them', () => {
  const there = after(show('japan'), visit('russia'));
  expect(shown(there)).toBe('russia');
  expect([canGoBack(there), canGoForward(there)]).toEqual([true, false]);
  const back = nextState(there, { type: 'back' }) as OpenCard;
  expect(shown(back)).toBe('japan');
  expect(shown(nextState(back, { type: 'forward' }) as OpenCard)).toBe('russia');
});

test('a new visit from the middle of the history forgets what lay ahead', () => {
  const state = after(show('japan'), visit('russia'), visit('g7'), { type: 'back' }, visit('china'));
  expect(state.visits.map((one) => one.content.entity.id)).toEqual(['japan', 'russia', 'china']);
  expect(canGoForward(state)).toBe(false);
});

test('going back finds what was unfolded still unfolded', () => {
  const state = after(
    show('japan'),
    { type: 'toggle-more' },
    { type: 'toggle-source', fact: 'one' },
    visit('russia'),
    { type: 'back' },
  );
  expect(currentVisit(state)).toMatchObject({ more: true, sources: ['one'] });
});

test('at the ends of the history nothing moves', () => {
  const state = after(show('japan'));
  expect(nextState(state, { type: 'back' })).toBe(state);
  expect(nextState(state, { type: 'forward' })).toBe(state);
});

test('opening the entity that is shown adds nothing to the history', () => {
  const state = after(show('japan'));
  expect(nextState(state, visit('japan'))).toBe(state);
});

test('a second press folds what the first unfolded, and one panel takes the place of another', () => {
  const press = { type: 'toggle-panel', panel: 'wrong' } as const;
  expect(currentVisit(after(show('japan'), press)).panel).toBe('wrong');
  expect(currentVisit(after(show('japan'), press, press)).panel).toBeNull();
  expect(currentVisit(after(show('japan'), press, { type: 'toggle-panel', panel: 'copy' })).panel).toBe(
    'copy',
  );
  const pick = { type: 'pick-moment', moment: '2022' } as const;
  expect(currentVisit(after(show('japan'), pick, pick)).moment).toBeNull();
});

test('a notice stands until the next action', () => {
  const state = after(show('japan'), { type: 'notice', notice: 'copied' });
  expect(state.notice).toBe('copied');
  expect((nextState(state, { type: 'toggle-more' }) as OpenCard).notice).toBeNull();
});

test('another mention starts a new history, and leaves a pinned card pinned', () => {
  const state = after(show('japan'), { type: 'toggle-pin' }, visit('russia'), show('g7'));
  expect(state.visits).toHaveLength(1);
  expect(state.pinned).toBe(true);
});

test('a closed card takes no action but to open, and opens unpinned', () => {
  expect(nextState(closed, visit('japan'))).toBe(closed);
  expect(nextState(after(show('japan')), { type: 'close' })).toBe(closed);
  expect(after(show('japan'), { type: 'toggle-pin' }, { type: 'close' }, show('japan')).pinned).toBe(false);
});
