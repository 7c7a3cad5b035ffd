// 安倍晴明: a short Japanese or Chinese name that runs on into more Han characters, none of them a title.
import { KATAKANA } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { type Rule, refuse } from '../situation.ts';
import { easternHeads, easternTitles } from '../words.ts';

const isHan = (token: Token): boolean => /^[\u3400-\u9fff\u3005]$/.test(token.folded);

export const runsOnInHan: Rule = ({ form, context }) => {
  const { after, gapAfter, tokens, to } = context;
  // A distinctive name is told from its namesakes by the pack's `not`.
  if (!form.surname || form.strong || tokens[context.from]!.kind === KATAKANA) return null;
  if (!after || gapAfter !== '' || !isHan(after)) return null;
  return easternTitleAfter(tokens, to) ? null : refuse('longer-name', true);
};

/** A title of state, or a word of grammar, that follows a name directly; the longest, or undefined. */
export const easternTitleAfter = (tokens: readonly Token[], to: number): string | undefined => {
  const rest = textOf(tokens, to + 1);
  return easternTitles.find((title) => rest.startsWith(title));
};

const textOf = (tokens: readonly Token[], from: number): string =>
  tokens
    .slice(from, from + 5)
    .map((token) => token.folded)
    .join('');

/** エスコンフィールド北海道: a place that a run of katakana goes on into without a break is part of a longer name. */
export const namedAfterPlace: Rule = ({ form, context: { before, gapBefore, tokens, from }, covered }) =>
  form.rules.type === 'place' &&
  gapBefore === '' &&
  before?.kind === KATAKANA &&
  tokens[from]!.kind !== KATAKANA &&
  !covered(before)
    ? refuse('longer-name')
    : null;

/** モスクワ大学, 东京电影节: a place before the head of an institution, a prize, a dish. */
export const headOfInstitutionInHan: Rule = ({ form, context: { after, gapAfter, tokens, to } }) => {
  if (form.rules.type !== 'place' || !after || gapAfter !== '') return null;
  const rest = textOf(tokens, to + 1);
  return easternHeads.some((head) => rest.startsWith(head)) ? refuse('longer-name') : null;
};

/** 《中国国家地理》, 『東京物語』: a name inside the marks of a title is a part of it. */
export const insideTitle: Rule = ({ reading: { block }, context: { tokens, from, to } }) => {
  const before = block.text.slice(Math.max(0, tokens[from]!.start - LONGEST_TITLE), tokens[from]!.start);
  const after = block.text.slice(tokens[to]!.end, tokens[to]!.end + LONGEST_TITLE);
  const isOpen =
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    before.lastIndexOf('『') > before.lastIndexOf('』');
  return isOpen && /[》』]/.test(after) && !/[《『]$/.test(before + (/^[》』]/.test(after) ? '' : '.'))
    ? refuse('longer-name')
    : null;
};

/** Characters on either side. */
const LONGEST_TITLE = 30;
