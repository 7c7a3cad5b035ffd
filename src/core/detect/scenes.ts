// Scenes: what a paragraph is about, told by its words. A place's name among words of music is a band's, unless the
// paragraph speaks of politics too. Like all lists of words here, these know nothing of any one entity.
import type { Token } from '../text/tokens.ts';
import type { Reading } from './context.ts';
import { words } from './words.ts';

/** Stages, screens and shelves: whatever is performed, filmed, played or printed there may bear any name. */
const stage = words(`
  album albums band bands bandmate bandmates bassist chorus concert concerts drummer encore frontman gig gigs guitar
  guitarist guitars keyboardist lyrics lp ep remix riff riffs saxophonist setlist singer singers single singles song
  songs songwriter soundtrack supergroup synth synthesizer track tracks trombone trio vinyl vocalist rapper
  actor actors actress blockbuster cast cinema cinemas cliffhanger comedy director directed directs documentary
  episode episodes film films filmed filmmaker finale heist miniseries movie movies prequel protagonist remake screenplay
  screenwriter sequel showrunner sitcom starred starring stars thriller trailer trilogy tv hbo netflix hulu
  anime avatar cosplay gameplay gamer gamers manga multiplayer playstation shooter xbox nintendo videogame
  author bestseller novel novelist novella novels paperback poem poems poet protagonists
  chanteur chanteuse chanson chansons concert groupe disque cinéma roman romancier acteur actrice comédienne tournage
  sänger sängerin schlagzeuger gitarrist schauspieler schauspielerin serie folge roman krimi platte konzert kino
  canción canciones cantante disco banda guitarrista película serie actor actriz novela concierto
  альбом альбома песня песни певец певица певицы группа группы гитарист барабанщик концерт концерта фильм фильма
  сериал сериала актер актёр актриса роман романа режиссер режиссёр`);

/** "the singer of Japan": a country has none of its own. */
export const stagePeople = words(
  'singer drummer guitarist bassist frontman vocalist keyboardist saxophonist',
);

/** The words of states: with one of them near, a place is a place. */
const state = words(`
  government governments ministry minister ministers president premier chancellor parliament lawmaker lawmakers senate
  congress court courts law laws bill ban bans banned banning sanction sanctions tariff tariffs embassy ambassador
  ambassadors diplomat diplomats diplomatic diplomacy treaty summit talks negotiations border borders troops army navy
  military missile missiles war invasion invaded occupied election elections voters officials authorities state
  states nation nations country countries capital city cities island islands peninsula economy exports imports trade
  oil gas police foreign propaganda censors censorship censor regime
  gouvernement ministère ministre président loi guerre ambassade pays ville capitale
  regierung minister präsident gesetz krieg botschaft land stadt hauptstadt
  gobierno ministro ministerio presidente ley guerra embajada país ciudad capital
  правительство правительства министр министра президент президента закон война войны посольство страна страны город
  города столица столицы`);

const known = new WeakMap<Reading, number>();

/** How many more words of the stage than of the state a block has; a word counts once. */
export function staged(reading: Reading): number {
  let balance = known.get(reading);
  if (balance === undefined) {
    const seen = new Set(reading.tokens.map((token: Token) => token.folded));
    const count = (of: ReadonlySet<string>) => [...seen].filter((word) => of.has(word)).length;
    known.set(reading, (balance = count(stage) - 2 * count(state)));
  }
  return balance;
}
