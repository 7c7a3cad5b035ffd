// Closed lists of words that tell what a name beside them is: titles, institutions, regions, sentence openers.
// They speak of kinds of names in general; what is particular to one entity stands in its pack file.
import { readTokens } from '../text/tokens.ts';

const foldWord = (word: string): string =>
  readTokens(word)
    .map((token) => token.folded)
    .join(' ');
/** Of scripts that have no spaces. */
const unspaced = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => foldWord(word).replaceAll(' ', ''));
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(foldWord));

/** Titles that stand directly before a surname, and say little of which bearer it is. */
export const plainTitles = words(`
  mr monsieur m herr señor senor sr don господин г-н
  president premier chancellor minister secretary ambassador diplomat leader prime ex former late then consul envoy
  président presidente ministre chef ambassadeur
  präsident ministerpräsident premierminister regierungschef außenminister kremlchef staatschef staatspräsident
  primer ministro canciller mandatario líder embajador cónsul
  президент президента президенту президентом премьер премьера премьеру премьером министр министра министру министром
  глава главы посол посла консул консула экс-премьер`);

/** Titles that tell a person's family apart: the statesmen of packs seldom bear them. */
export const familyTitles = words(`mrs ms miss madame mme mlle frau señora doña senora dona`);

/** Titles of walks of life: the bearer is whom the page introduces, and seldom a pack's statesman. */
export const otherTitles = words(`
  madam dr doctor prof professor judge justice captain coach chef sergeant
  detective officer inspector constable sheriff mayor councillor councilman councilwoman principal reverend rev father
  sister brother uncle aunt grandpa grandma nurse pastor rabbi saint st sir dame lord lady private corporal lieutenant
  colonel major admiral manager midfielder striker goalkeeper defender forward pitcher catcher shortstop outfielder
  designer architect singer guitarist drummer novelist poet painter actor actress director producer author engineer
  farmer baker fisherman plumber carpenter teacher student artist honest trainer swimmer skater sprinter
  senator congressman congresswoman governor representative rep mp lawmaker député députée senador diputado
  docteur professeur juge capitaine professorin richter doktor doctora profesor juez capitán entrenador
  доктор профессор судья тренер капитан`);

/** After a surname, these are the bearer's own: "the Kishida Government". */
export const governing = words('government administration cabinet doctrine era ära ally allies regierung');

/** What a place's name stands before without becoming part of another: "Tokyo Governor", "Russia Sanctions". */
export const offices = words(`
  governor mayor foreign finance defence defense deputy vice police ministry interior justice trade correspondent bureau
  chief editor office branch office's time sanctions policy dispute summit talks embassy consulate mission army navy air
  coast military congress house senate treasury department general team standard daylight`);

/** Letters that are a common word as well. */
export const commonLetters = words('us it who aid arm');

/** What else may bear the name of a place, a person or an organisation. */
export const otherThings = words(`
  band bands trio quartet orchestra singer rapper song songs album single film films movie sitcom novel novella play opera
  ship yacht ferry frigate cruiser trawler submarine lighter boat carrier destroyer corvette tanker liner freighter steamer
  icebreaker horse racehorse stallion mare colt filly dog dogs puppy
  cat cats kitten tomcat parrot hamster goat rabbit pony tortoise spaniel poodle terrier retriever
  restaurant bistro cafe café pub bar nightclub disco hotel hostel cinema salon boutique bakery pizzeria
  cocktail dish dessert perfume lipstick sofa font typeface asteroid crater hurricane typhoon rose tulip apple potato
  supergroup duo quintet sextet rockers punks camera smartphone phone tablet laptop sedan suv motorcycle scooter breed
  programming racehorses brand nightclubs hamlet village town suburb ranch farm
  groupe chanson roman navire cheval chien chat restaurants schiff pferd hund katze lokal
  barco caballo perro gato restaurante река реке реки реку рекой крейсер крейсера крейсере поезд поезда поезде
  стадион стадионе радио газета газеты газете журнал отель отеле команда клуб клуба фильм фильма ресторане гостинице
  кинотеатре теплоходе группы группа ресторан гостиница кафе кинотеатр теплоход корабль собака кот`);

/** "HMS London", "Mount Washington", "DJ Beijing": what makes another name of the capitalised word after it. */
export const makesAnother = words(`
  hms uss rms hmas hmcs ins jds mv ss ms dj mc lil mount mt port fort lake cape point new nova little camp saint
  san santa old petit petite nouveau nouvelle kleine kleiner klein neu pequeno nuevo nueva
  admiral baron duke earl count lord lady sir`);

/** Before a place: "in Washington" is the city, whoever Washington is elsewhere on the page. */
export const placePrepositions = words(
  'in to from at near outside around across toward towards through by between via à en vers depuis nach aus hacia desde в из к',
);

/** Before a subject: "when Washington smiled". */
export const subjectOpeners = words('that and but so as when because while then if said says');

/** "gate G7", "row K2": what the letters and digits after it only number. */
export const numbered = words(`
  gate row seat route highway motorway expressway platform room bus tram bay level flight terminal model key vitamin
  canon nikon block page figure table section size protein gene chapter`);

/** "University of Washington", "Tower of London". */
export const headsWithOf = words(`
  university college bank museum institute academy school church treaty battle duke earl bishop archbishop tower gulf sea
  bay port lord gallery orchestra`);

/** "two men called Putin": people whom the name alone does not tell. */
export const namedPeople = words(
  'man men woman women boy boys girl girls family families people person bear bears elephant penguin snake tiger lion cow bull sheep',
);

/** "Washington, a pianist": what a place or an institution cannot be. */
export const personNouns = words(`
  pianist nurse actor actress singer writer novelist poet painter teacher coach player striker goalkeeper pitcher
  midfielder quarterback lawyer doctor farmer baker driver student professor architect designer photographer chef pilot
  carpenter plumber beekeeper guitarist drummer runner swimmer boxer skater sprinter cricketer golfer violinist dancer
  widow grandmother retiree pensioner engineer electrician firefighter champion judoka wrestler comedian narrator
  narratrice narrateur actrice acteur chanteuse chanteur schauspielerin sängerin actriz cantante narradora`);

/** "a dog called Putin". */
export const namings = words(`
  called named nicknamed dubbed christened baptised baptized appelé appelée nommé nommée baptisé baptisée
  namens genannt getauft llamado llamada bautizado по имени`);

/** After a place or a surname, these make the name of an institution, a prize, a street, a team. */
export const institutionHeads = words(`
  university college school academy institute museum gallery library theatre theater opera orchestra symphony
  philharmonic ballet circus zoo aquarium garden gardens park stadium arena dome tower bridge station airport airlines
  airways railway metro underground subway street avenue road lane square county township parish hotel inn cafe restaurant
  bar grill pub brewery hospital clinic church cathedral temple foundation prize award awards cup trophy
  marathon festival biennale olympics games open championship championships league club fc united wanderers rovers
  post times herald tribune gazette journal news mail standard chronicle press magazine review
  nationals commanders wizards capitals mystics huskies redskins giants swallows dragons lions tigers spirit
  electron motors motor steel gas electric marine holdings corporation corp inc ltd gmbh company co bank exchange
  mule sour rice curry roll broil fog eye fashion disneyland disneysea skytree vice drift ghoul revengers
  records sessions calling quartet trio band choir
  knights fighters hawks eagles sharks bears wolves rangers raiders warriors athletic dynamo spartak spurs kings stars
  monument memorial irving heights beach falls creek ridge crossing house lodge manor
  boat boats playgrounds taylor current river vineyard syndrome disease theorem lemma algorithm method effect
  строй банк авиа театр университет вокзал отель`);

/** Heads that are verbs or common words too, and say nothing in title case: "London Falls Silent". */
export const wordlikeHeads = words(
  'bank falls open games post press bar eye current rolls market review park stars bears marks records gas',
);

/** Regions that, after a comma, say that the town is another one: "Moscow, Idaho". */
export const regions: ReadonlySet<string> = new Set([
  'new hampshire',
  'new jersey',
  'new mexico',
  'new york',
  'new brunswick',
  'north carolina',
  'north dakota',
  'south carolina',
  'south dakota',
  'west virginia',
  'rhode island',
  'nova scotia',
  'british columbia',
  'new south',
  ...words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario
  alberta manitoba saskatchewan quebec québec newfoundland
  ala ariz ark calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ont ore pa penn
  tenn tex va vt wash wis wyo
  al ak az ar ca co ct de fl ga hi id il in ia ks ky me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or ri sc sd
  tn tx ut wv wi wy bc ab`),
]);

/** Words that open a sentence with a capital and are no one's given name. */
export const openers = words(`
  the a an this that these those his her its their our my your he she it they we you i who what when where why how which
  while if as at by for from in into of off on onto over to under up with without within after before since until till
  during through between among against about around near beside besides behind beyond despite unlike like per via versus
  and but or nor so yet then thus hence however meanwhile moreover still also even only just both either neither not no
  once again today yesterday tomorrow tonight now later earlier soon here there yes instead perhaps maybe although though
  because unless whether whenever wherever whatever whoever all any each every some many most few several such same
  more less much another other others one two three four five six seven eight nine ten first second third last next
  says said say asked ask told tell calls called call meet meets met did does do has had have is are was were will would
  can could may might must should let lets see sees seen didn
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec
  back inside outside across along amid towards toward alongside except regarding concerning following according given
  central greater downtown northern southern eastern western north south east west upper lower inner outer mainland
  modern ancient imperial postwar soviet communist wartime former old young late ousted outgoing embattled defiant
  le la les l un une des du de d ce cette ces son sa ses leur leurs il elle ils elles on nous vous je tu qui que quand
  où ou et mais donc or ni car si comme à au aux en dans par pour sur sous avec sans chez entre vers depuis pendant avant
  après selon contre malgré alors ainsi puis hier aujourd hui demain
  der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich und oder aber denn sondern doch als wenn
  wie wo wer was warum wann in im am an auf aus bei mit nach von vom zu zum zur für gegen ohne um durch über unter vor
  zwischen seit während wegen trotz laut auch nur noch schon so da dann dort hier heute gestern morgen
  el los las una unos unas al del y e o u pero sino porque cuando donde como quien que con por para sin sobre entre hasta
  desde según contra durante tras ante bajo hoy ayer mañana mientras
  в во на с со к ко от до по о об обо у из за над под при про для без через между перед и а но или что как когда где кто
  если чтобы потому поэтому также тоже уже еще ещё не ни он она оно они мы вы я это этот эта эти тот та те так там тут
  сегодня вчера завтра после`);

/** In Japanese and Chinese, what makes a place's name before it an institution's, a prize's, a dish's. */
export const easternHeads = unspaced(`
  大学 大學 学院 學院 高校 小学校 新聞社 新聞 新闻 邮报 郵報 時報 时报 日報 日报 銀行 银行 電力 电力 証券 证券 球場 ドーム タワー 空港 机场 機場
  博物館 博物馆 美術館 美术馆 動物園 动物园 交響楽団 交响乐团 交響樂團 フィルハーモニー 映画祭 电影节 電影節 影展 マラソン 马拉松 馬拉松 五輪
  オリンピック 奥运 奧運 ホテル 酒店 饭店 飯店 広場 广场 廣場 大桥 大橋 ラーメン カレー 烤鸭 烤鴨 病院 医院 醫院 劇場 剧院 劇院 バレエ 芭蕾
  サーカス 马戏 馬戲 テレビ 电视台 電視台 ラジオ`);

/** In Japanese and Chinese, what may follow a surname directly and still leave it a statesman's. */
export const easternTitles = unspaced(`
  首相 総理 前首相 元首相 大統領 前大統領 外相 外務大臣 官房長官 大臣 氏 政権 内閣 総書記 会長 総裁 派 駐日大使 大使 総領事 領事 議員 夫妻 路線 外交
  总统 總統 總理 总理 外长 外長 领事 政府 政权 政權 先生 说 說 表示 在 和 与 與 于 於 访 訪 的 是 将 將 对 對 曾 也 就 后 後 时 時 今 已 向 称 稱 指 发 發 会见 會見 会谈 會談 见 見 到 去 来 來 同 及 宣 要 被 遭 死 辞 辭 当 當 任 时代 時代 之`).sort(
  (a, b) => b.length - a.length,
);
