// `npm run score`: precision and recall of the detector on the gold set, beside baselines, overall, by language and by
// kind, for the part we tune on and the part set aside; then the ranking's. `--errors` lists what went wrong in the
// tuning part alone.
import { existsSync } from 'node:fs';
import { tag } from '../../src/background/tagger.ts';
import { type GoldCase, readGold } from './cases.ts';
import { type Counts, compromiseLookup, ours, regularExpression } from './detectors.ts';
import { evaluate, type Scored, type Total, total } from './evaluate.ts';
import { packs } from './packs.ts';
import { asTheCardDoes, firstFactAccuracy, inFileOrder, plainBm25, readRanking } from './ranking.ts';
import { precision, recall } from './scoring.ts';

const parts = [
  ['tuned on', false],
  ['set aside', true],
] as const;

const figure = (n: number) => n.toFixed(3);

const line = (label: string, { tally, texts }: Total) =>
  `${label.padEnd(28)} ${figure(precision(tally))} ${figure(recall(tally))}  ${texts} texts, ${tally.found} found, ${tally.wrong} wrong, ${tally.missed} missed`;

function printDetection(): void {
  const gold = readGold('tests/gold');
  const counts: Counts = { sentencesRead: 0 };
  const scored = evaluate(gold, (p) => ours(p, tag, counts));
  const rivals: [string, Scored[]][] = [
    ['ours', scored],
    ['ours without compromise', evaluate(gold, (p) => ours(p, null))],
    ['a regular expression', evaluate(gold, regularExpression)],
    ['compromise lookup', evaluate(gold, compromiseLookup)],
  ];
  if (process.argv.includes('--errors')) scored.forEach(printErrors);
  for (const [label, setAside] of parts) {
    console.log(`\n${label.padEnd(28)} prec. recall`);
    for (const [name, rows] of rivals)
      console.log(
        line(
          name,
          total(rows, (g) => g.setAside === setAside),
        ),
      );
    for (const key of ['language', 'kind'] as const)
      for (const value of [...new Set(gold.map((g) => g[key]))].sort())
        console.log(
          line(
            `  ${key} ${value}`,
            total(scored, (g) => g.setAside === setAside && g[key] === value),
          ),
        );
  }
  console.log(`\ncompromise read ${counts.sentencesRead} sentences for ${gold.length} texts`);
}

function printErrors({ gold, errors }: { gold: GoldCase; errors: string[] }): void {
  if (gold.setAside || errors.length === 0) return;
  console.log(`${gold.language} ${gold.kind}: ${errors.join(', ')}\n    ${gold.text.replaceAll('\n', '⏎')}`);
}

function printRanking(file: string): void {
  if (!existsSync(file)) return;
  const cases = readRanking(file);
  const pack = packs['japan-russia'];
  console.log('\nfirst fact as wanted'.padEnd(29), 'tuned aside');
  for (const [name, ranker] of [
    ['ours', asTheCardDoes(pack)],
    ['plain BM25', plainBm25(pack)],
    ["the file's order", inFileOrder(pack)],
  ] as const) {
    const accuracies = parts.map(([, aside]) =>
      firstFactAccuracy(
        cases.filter((c) => c.setAside === aside),
        ranker,
      ),
    );
    console.log(name.padEnd(28), ...accuracies.map(figure));
  }
}

printDetection();
printRanking('tests/gold/ranking.tsv');
