import { describe, expect, test } from 'vitest';
import type { CardContent, CardFact } from '../../src/core/card-content.ts';
import { cardToCopy, citation, correctionsOf, factToCopy } from '../../src/core/citation.ts';
import { wordingOf } from './wordings.ts';

const en = wordingOf('en');

const sources: CardContent['pack']['sources'] = [
  {
    id: 'study',
    title: 'Harbours of the north',
    author: 'A. Writer',
    publisher: 'The Review',
    date: '2023-02-13',
    language: 'en',
    url: 'https://review.example/harbours_(north)',
    notes: [
      { number: 2, title: 'Ferry stops', publisher: 'The Daily', date: '2022-06' },
      {
        number: 3,
        title: 'Late report',
        publisher: 'The Daily',
        date: '2024',
        correction: { text: 'The year cannot be right.' },
      },
    ],
  },
  { id: 'treaty', title: 'Treaty of Ports', date: '1956-10-19', language: 'en' },
];

const ferry: CardFact = {
  id: 'ferry',
  text: 'The ferry carried 40% of the *mail*.',
  date: '1998/..',
  source: { id: 'study', section: 'Routes', paragraph: 4, note: 2 },
};

const treaty: CardFact = {
  id: 'treaty-year',
  text: 'The treaty dates from 1965.',
  source: { id: 'study', section: 'Past' },
  correction: { text: 'It was signed in 1956.', source: { id: 'treaty' } },
};

const content: CardContent = {
  entity: { id: 'port', type: 'place', name: 'Port', description: 'A port', summary: 'It is a port.' },
  facts: [ferry, treaty, { ...ferry, id: 'ferry-2', text: 'It stopped.' }],
  best: 1,
  related: [],
  pack: { id: 'ports', title: 'Ports', asOf: '2023-03', sources },
};

describe('a citation', () => {
  test('goes from the author down to the section and the note’s own source', () => {
    expect(citation(ferry.source, sources, 'plain', en)).toBe(
      'A. Writer, “Harbours of the north” <https://review.example/harbours_(north)>, The Review, 13 February 2023, ' +
        'section “Routes”, paragraph 4, note 2: “Ferry stops”, The Daily, June 2022',
    );
  });

  test('links the title in Markdown, whatever brackets the address holds', () => {
    expect(citation(ferry.source, sources, 'markdown', en)).toContain(
      '[*Harbours of the north*](https://review.example/harbours_%28north%29)',
    );
  });

  test('speaks the reader’s language', () => {
    expect(citation({ id: 'treaty', paragraph: 2 }, sources, 'plain', wordingOf('fr'))).toBe(
      '«\u00a0Treaty of Ports\u00a0», 19 octobre 1956, paragraphe 2',
    );
    expect(citation({ id: 'treaty', paragraph: 2 }, sources, 'plain', wordingOf('ja'))).toBe(
      '「Treaty of Ports」、1956年10月19日、第2段落',
    );
  });

  test('of a source that the pack lacks is that source’s id', () => {
    expect(citation({ id: 'lost' }, sources, 'plain', en)).toBe('lost');
  });
});

describe('a fact to copy', () => {
  test('carries its date, its source and the pack’s date', () => {
    const lines = factToCopy(ferry, content, 'plain', en).split('\n');
    expect(lines[0]).toBe('since 1998: The ferry carried 40% of the *mail*.');
    expect(lines[1]).toMatch(/^— A\. Writer, .*\. As of March 2023\.$/);
  });

  test('carries the correction with the correction’s source', () => {
    expect(factToCopy(treaty, content, 'plain', en)).toContain(
      'Correction: It was signed in 1956. (“Treaty of Ports”, 19 October 1956)',
    );
  });

  test('is a quotation in Markdown, with nothing in it that Markdown would read as its own', () => {
    const text = factToCopy(ferry, content, 'markdown', en);
    expect(text.split('\n').every((line) => line.startsWith('>'))).toBe(true);
    expect(text).toContain('**since 1998**: The ferry carried 40% of the \\*mail\\*.');
  });
});

test('a whole card numbers its sources, each once', () => {
  const text = cardToCopy(content, 'plain', en);
  expect(text).toContain('• It stopped. [1]'.replace('• ', '• since 1998: '));
  expect(text).toContain('• The treaty dates from 1965. [2]');
  expect(text.match(/^\[\d\] /gm)).toEqual(['[1] ', '[2] ']);
  expect(text.endsWith('Ports. As of March 2023.')).toBe(true);
});

test('a fact that rests on a misdated note shows the note’s correction', () => {
  const fact = { ...ferry, source: { id: 'study', note: 3 } };
  expect(correctionsOf(fact, sources).map(({ text }) => text)).toEqual(['The year cannot be right.']);
});
