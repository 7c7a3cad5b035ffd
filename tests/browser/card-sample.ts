// What the card's browser tests show: two entities with every part that a card may have.
import type { CardContent, CardFact } from '../../src/core/card-content.ts';
import { drawMap } from '../../src/maps/draw.ts';

const pack: CardContent['pack'] = {
  id: 'islands',
  title: 'Islands and their harbours',
  language: 'en',
  asOf: '2023-02-13',
  sources: [
    {
      id: 'study',
      title: 'Harbours of the north',
      author: 'A. Writer',
      translator: 'B. Other',
      publisher: 'The Review',
      date: '2023-02-13',
      language: 'en',
      url: 'https://review.example/harbours',
      notes: [{ number: 2, title: 'Ferry stops', publisher: 'The Daily', date: '2022-06' }],
    },
    { id: 'treaty', title: 'Treaty of Ports', date: '1956-10-19', language: 'en' },
  ],
};

const source = { id: 'study', section: 'Routes', paragraph: 4, note: 2 };

const facts: CardFact[] = [
  {
    id: 'mail',
    text: 'The ferry to North Harbour carried 40% of the mail, worth $5 billion.',
    date: '2022-09-26',
    source,
    why: { entities: ['harbour'], words: [] },
    links: [{ start: 13, end: 26, entity: 'harbour' }],
  },
  {
    id: 'treaty',
    text: 'The treaty dates from 1965.',
    date: '1956-10-19',
    source,
    correction: { text: 'It was signed in 1956.', source: { id: 'treaty' } },
  },
  {
    id: 'fishing',
    text: 'Crews fish there.',
    date: '1998/..',
    source,
    why: { entities: [], words: ['fish'] },
  },
  { id: 'lamp', text: 'Its lamp is lit at dusk.', source },
  { id: 'storm', text: 'A storm closed it.', date: '2016-01~', source },
];

const coordinates = { latitude: 46.5, longitude: 151 };

/** By entity id. */
export const sample: Record<string, CardContent> = {
  islands: {
    entity: {
      id: 'islands',
      type: 'place',
      name: 'Long Islands',
      description: 'Island chain in a cold sea',
      summary: 'The Long Islands run for 1,200 kilometres. Two states claim the southernmost of them.',
      coordinates,
      map: drawMap(coordinates),
    },
    facts,
    best: 3,
    related: [
      { id: 'harbour', name: 'North Harbour', type: 'place' },
      // No pack knows it any more.
      { id: 'lost', name: 'Lost Rock', type: 'place' },
    ],
    pack,
    reason: 'strong-name',
  },
  harbour: {
    entity: {
      id: 'harbour',
      type: 'place',
      name: 'North Harbour',
      description: 'Harbour',
      summary: 'A harbour in the north.',
    },
    facts: facts.slice(0, 1),
    best: 1,
    related: [{ id: 'islands', name: 'Long Islands', type: 'place' }],
    pack,
  },
};
