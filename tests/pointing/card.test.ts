import { afterEach, expect, test } from 'vitest';
import type { CardRequest } from '../../src/card/door.ts';
import type { CardContent } from '../../src/core/card-content.ts';
import type { PageMention } from '../../src/marks/page-mention.ts';
import { Card } from '../../src/pointing/card.ts';

afterEach(() => {
  globalThis.backgrounderCard = undefined;
});

const mentionOf = (entity: string) => ({ entity, reason: 'strong' }) as unknown as PageMention;

/** The page's side of the card, on a door that writes down what it is asked to show. */
function scene() {
  const shown: CardRequest[] = [];
  let ended = 0;
  globalThis.backgrounderCard = {
    show: (request) => shown.push(request),
    hide: () => {},
    rect: () => null,
    host: () => null,
    pinned: () => false,
    destroy: () => {},
  };
  const background = {
    card: async (entity: string) => ({ entity: { id: entity } }) as unknown as CardContent,
    load: async () => {},
  };
  const life = { placeOf: () => ({ text: '', others: [] }), closed: () => ended++ };
  return { card: new Card(background, life, new AbortController().signal), shown, ended: () => ended };
}

test('a card that the reader closes ends', async () => {
  const { card, shown, ended } = scene();
  await card.open(mentionOf('kuril-islands'), 0, false);
  shown[0]!.onClose();
  expect(ended()).toBe(1);
});

test('a card that tells of its end when the next is on its way does not end that one', async () => {
  const { card, shown, ended } = scene();
  await card.open(mentionOf('kuril-islands'), 0, false);
  const next = card.open(mentionOf('vladivostok'), 0, false);
  shown[0]!.onClose();
  shown[0]!.onHidden();
  await next;
  expect(shown).toHaveLength(2);
  expect(ended()).toBe(0);
});
