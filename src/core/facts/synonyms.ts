// Words that news uses for the same thing, whatever the subject. A paragraph and a fact that use different words of a
// ring agree, though less than if they used the same. A word may stand in several rings.
import { keysOf } from './words.ts';

const RINGS = `
sanction sanctions sanctioned penalty penalties penalise punish punitive punishing punishment embargo embargoes restrictions restrict curbs crackdown mesures pénalités sanctionner 制裁
ban bans banned banning prohibit prohibited prohibits prohibition forbid forbidden bar barred outlaw outlawed interdit interdiction 禁止
freeze freezes froze frozen block blocked blocks blocking lock locked seal immobilise immobilised gel geler gelé bloqué 凍結
asset assets property properties belongings belonging accounts account holdings possessions fortune wealth avoirs biens fortune 資産
arrest arrested detain detained detention seize seized custody apprehended stopped caught nabbed captured handcuffs handcuffed prison arrestation arrêté détention interpellé 逮捕 拘束
expel expelled expels expulsion evict ousted deport deported eject packing thrown leave leaving depart departure unwelcome undesirable expulser expulsé 追放 退去
consul diplomat diplomats diplomatic envoy envoys attache consular consulate diplomate 領事 外交官
ambassador ambassadors envoy embassy ambassadeur 大使
spy spies spying espionage intelligence informant agents undercover espion espionnage スパイ 諜報
secret secrets confidential classified documents papers files secrètes confidentielles 機密
accuse accused accuses accusation accusations allege alleged alleges allegation charge charged charges accusé accusation 非難
deny denied denies denial reject rejected rejects refute refuted dismiss dismissed baseless groundless nie démenti rejette 否定
apologise apologize apology apologies sorry regret contrition excuses 謝罪
retaliate retaliated retaliates retaliation retaliatory reprisal reprisals revenge payback countermeasure countermeasures vengeance retort riposte représailles 報復 対抗
reply replied answer answered response respond responded reaction react reacted return réponse réplique 対応
condemn condemned condemns condemnation denounce denounced deplore deplored decry criticise criticised slam slammed condamné dénoncé 批判
breach breached violate violated violation violations infringe infringement flout flouted contravene contravened trample trampled violé 違反
law laws legal legally lawful lawyers jurists rules droit juridique 法律
illegal unlawful illegitimate illicit unlawfully illegally force illégal 違法
war wars wartime conflict conflicts fighting hostilities combat guerre conflit 戦争 紛争
attack attacks attacked invasion invade invaded invades assault aggression offensive onslaught bombardment tanks bombs shelling attaque envahi 侵攻 侵略 攻撃
annex annexed annexes annexation seizure grab grabbed absorbed incorporated swallowed annexion 併合
peninsula peninsular péninsule 半島
island islands isle isles islet islets archipelago îles archipel 列島 諸島 島々
rock rocks islet islets reef reefs uninhabited barren bare treeless rochers inhabité 無人島
dispute disputed disputes quarrel quarrels row contested controversy feud territorial litige différend 領土問題
claim claims claimed claiming assert asserted asserts revendique 主張 領有権
treaty treaties pact accord traité accord 条約
agreement deal arrangement accord convention 協定
sign signed signing signs signature signatures initial initialled initialed ink inked concluded signé 署名 調印
talks negotiation negotiations negotiate negotiating negotiators dialogue discussion discussions bargaining conversation conversations parley pourparlers négociations 交渉 協議
end ended ends ending terminate terminated termination scrap scrapped cancel cancelled annul annulled renounce renounced abolish abolished abrogate revoke revoked void tore fin 破棄 終了
suspend suspended suspends suspension halt halted halts interrupted interrupt paused shelved suspendu 停止 中断
break breaks broke broken rupture ruptured sever severed rompu 断絶
peace peaceful paix 平和
settle settled settlement solve solved solution resolve resolved resolution règlement 解決
unsolved unsettled unresolved outstanding pending stalemate deadlock impasse stuck 未解決
hope hopes hoped hoping prospect prospects chance chances dream dreams expectation expectations espoir 期待 希望
bury buried dash dashed doomed dead killed evaporated vanished shattered gone enterré
attainable nearly almost close verge brink reach feasible possible probable proche 目前
near nearer nears closer rapprochement courted courting wooed wooing warming friendlier rapproché 接近
fish fishing fishery fisheries fisherman fishermen trawler trawlers boat boats catch catches crews skippers nets cod salmon crab pêche pêcheurs poisson 漁業 漁師 漁船
ground grounds waters sea offshore
crisis severe hardship distress emergency worst ruin ruined idle bankrupt crise 危機
gas lng methane liquefied gaz gnl ガス
oil crude petroleum barrel barrels refinery refineries pétrole 石油 原油
hydrocarbon hydrocarbons oil gas petroleum deposits reserves seabed drilling riches hydrocarbures 資源
energy fuel fuels power électricité énergie エネルギー
trade commerce trading commercial goods échanges 貿易
export exports exported exporter exporters sales sell sells selling sold deliveries exportations 輸出
import imports imported purchases purchase buy buys bought buying buyer buyers importations achats 輸入
deficit shortfall gap imbalance negative red déficit 赤字
depend depends depended dependence dependent dependency rely relies relied reliance reliant dépend dépendance 依存
economy economic economies économie 経済
company companies firm firms business businesses enterprise enterprises corporation corporations entreprises sociétés 企業
investor investors investment investments invest capital investisseurs 投資
price prices cost costs costly dear dearer expensive bills bill inflation prix coût 価格 物価
stake stakes share shares shareholding shareholders shareholder portion interest part participation 出資 権益
nationalise nationalised nationalize nationalized nationalisation nationalization expropriate expropriated confiscate confiscated confiscation takeover requisition decree transferred operator nationalisé 国有化 大統領令
tax taxes taxed taxation levy levies duties fiscal impôt impôts taxe 免税 税制
exempt exempted exempts exemption relief waiver taxfree free exonération exonéré 免税 優遇
budget budgets spending spend spends expenditure outlay outlays funds funding money dépenses 予算 支出
defence defense military militarily armed army arms armaments militaire défense armée 防衛 軍事
rearm rearmed rearmament buildup militarisation militarised reinforcement reinforce strengthen strengthening réarmement 増強 再軍備
weapon weapons arms arsenal armament weaponry munitions
missile missiles rocket rockets projectile projectiles launch launches launched launching warhead ballistic ミサイル 発射
fire fired fires firing shoot shot shooting launched tir tirs
regular regularly frequent frequently repeated repeatedly often monthly weekly routine constant réguliers 頻繁 相次
overfly overflew overflight flew flown overhead crossed passed above survolé 上空 通過
alert alerts siren sirens alarm alarms shelter alerte 警報
navy naval fleet warship warships ships vessels destroyer destroyers squadron sailors frigate frigates marine navires flotte 海軍 艦隊 艦艇
manoeuvre manoeuvres maneuvers exercise exercises exercising drill drills wargames games exercices 演習
soldier soldiers troops forces garrison servicemen marines battalion uniformed soldats troupes 部隊 兵士
base bases garrison installations bases 基地
deploy deployed deploys deployment station stationed quartered host hosts hosting déployer 派遣 配備
coastguard coastguards patrol patrols patrolling cutters 海警 海上保安
intrude intrusion intrusions incursion incursions enter entered harass harassed harassment provoke provocation provocations 侵入
ally allies allied alliance partner partners partnership allié alliance 同盟
friend friends friendly friendship amitié 友好
enemy enemies foe foes adversary adversaries opponent opponents hostile unfriendly antagonist ennemi hostile 非友好
threat threats threaten threatened threatening threatens menace menaces danger dangers endanger menacé 脅威
fear fears feared fearing afraid anxiety anxious worry worried worries dread haunted nightmare concern concerned alarmed crainte craint hantise inquiétude 懸念 恐れ
deter deterred deterrence deterrent discourage dissuade dissuader 抑止
embolden emboldened encourage encouraged tempt tempted invite encourager
weak weakness weakened soft softness lenient leniency mild mildness indulgence indulgent feeble appeasement faiblesse 弱腰
firm firmly firmness tough toughness hardline stern severe severity harsh harshness resolve resolute steadfast determination unyielding fermeté 強硬 毅然
surprise surprised surprises surprising unexpected unexpectedly astonished astonishment astonish unawares stunned shocked unprepared foresee foreseen foresaw expected surpris 驚き 予想外
anger angry angered furious fury outrage outraged indignation indignant irate colère 反発
blame blames blamed fault responsible responsibility culprit guilty responsable 責任
poor bad worse worst worsen worsened deteriorate deteriorated deterioration strained strain strains sour soured icy frosty chilly cold low dégradé 悪化
relation relations ties relationship relationships links dealings contacts relations 関係
normal normalise normalised normalisation normalize restore restored restoring reopened reopen resume resumed reestablished normalisation 正常化 国交
collapse collapsed failed fails fail failure ruins wreck wrecked breakdown vain flop échec échoué 失敗 崩壊
balance balanced balancing equidistance equidistant equal hedging tightrope juggling stools équilibre バランス
align aligned alignment aligning side sided sides camp camps step wholly fully alignement
bloc blocs faction factions axis front monolith
divide divided division divisions split splits rift splitting fracture fragmentation schism 分断
region regional neighbourhood neighborhood neighbouring neighbours neighbour neighbors vicinity surroundings doorstep backyard région voisin 地域 近隣
old oldest longstanding decades traditional lasting ancient longtime ancien
test trial rehearsal testbed experiment laboratory
example lesson lessons precedent imitate imitators copy emulate follow repeat exemple leçon précédent 前例
message messages signal signals hint warning warn warned reader audience addressee addressed veiled avertissement 警告
minister ministers ministry cabinet government ministre 大臣 外相
parliament parliamentary lawmakers lawmaker deputies legislature diet legislators legislator assembly mps parlement députés 国会 議員
approve approved vote voted votes passed adopted grant granted voté
official officials dignitary dignitaries functionary functionaries bureaucrats generals deputies senators responsables 高官
list lists listed register registered roll registry inventory blacklist catalogue gazette names liste リスト
add added adds adding longer lengthen lengthened extended extend grow growing grew grown further expanded ajouté 追加
telephone phone phoned telephoned phoning call called calls rang line hung dialled téléphone téléphonique 電話
press journalists journalist reporters reporter cameras media newspaper newspapers presse journalistes 記者
photograph photo photographed picture pictures image
visit visits visited visiting visitors visitor trip trips travel travelled journey journeys visite visites 訪問
grave graves tomb tombs cemetery cemeteries ancestors ancestral graveyard gravesites tombes 墓参
native natives inhabitants inhabitant residents resident islanders islander evacuees anciens habitants 元島民 島民
born birthplace birth hometown childhood grew native né nés 出身
visa visas paperwork permit permits papers passport passports formalities ビザ
chip chips semiconductor semiconductors microchip microchips microprocessor microprocessors circuits circuit semiconducteurs puces 半導体
technology technologies technological hightech laboratory laboratories computers computer computing quantum advanced sophisticated equipment machinery technologie 先端 技術
bank banks banking bankers lender lenders banques 銀行
payment payments transfer transfers transactions transaction remittance paiements
describe describes described term terms formula word words wording euphemism phrase vocabulary
ocean waters pacific deep 太平洋
way gate gateway passage route road access exit bar bars obstacle barrier path
fall fell fallen splash splashed splashdown landed came plunged crashed tombé 落下
constitution constitutional pacifist pacifism constitution 憲法
member members membership club belong belongs membre 加盟
record highest unprecedented alltime biggest largest record 過去最大
yearly annual annually annum annuel 年間
percent percentage cent hundredth fraction ratio
noodle noodles soba buckwheat grain flour cereals sarrasin そば 蕎麦
risk risks risky peril danger dangers exposed expose exposes vulnerable flank risque リスク
motive motives reason reasons why explain explains explained explanation because key motif raison 理由
consequence consequences effect effects result results impact fallout repercussions toll conséquences 影響
change changed changes changing transform transformed transformation altered alter shift shifted turned changement 転換 変化
accelerate accelerated accelerates hasten hastened hastening faster quicken quickened speed speeding accélère 加速
strategy strategic doctrine stratégie 戦略
blindfold blindfolded eyes cloth covered hood yeux 目隠し
interrogation interrogated interrogate questioning questioned grilled interrogatoire 取り調べ
treatment treated treat handled handling mistreatment mistreated manhandled conduct traitement 扱い
important importance essential crucial main chief foremost principal key matters essentiel 重要
lever levers leverage pressure pressures tool tools means instrument instruments weapon buttons levier pression 圧力
strange odd curious bizarre weird peculiar étrange 奇妙
film films novel novels novelist thriller movie movies story
latest newest recent last dernier 最新
series string chain succession sequence row
suffer suffers suffered suffering hurt hurts hurting pain painful damage damages harm harms hit hits souffrir 打撃
contrast contrasts unlike whereas different opposite contraste 対照的
join joined joins joining participate participation participates partake rejoint 参加
refrain refrained abstain abstained aloof stayed declined spared shunned
wave waves round rounds series package packages vague 追加
access reciprocal mutual réciproque 円滑化
tension tensions tense strained nerves nervous confrontation confront tempers flashpoint tension 緊張
shield shielded shielding protect protects protected protection protector patron patrons cover covering covered protège 擁護
veto vetoed vetoes vetoing resolution resolutions council 拒否権 安保理
own owns owned owner owners ownership possess possesses belong belongs propriété 所有
strait straits contingency invasion détroit 海峡
drawn dragged involved involve embroiled entangled 巻き込
rich abundant plentiful wealth riches large vast riche 豊富
author writes argues analyst scholar historian researcher auteur 筆者
autumn september october november automne
summer june july august été
spring march april may printemps
winter december january february hiver
september septembre 9月
october octobre 10月
june juin 6月
february février 2月
august août 8月
december décembre 12月
january janvier 1月
`;

let byKey: Map<string, string[]> | undefined;

/** The rings that a word stands in, by their first words. */
export function ringsOf(key: string): readonly string[] {
  byKey ??= readRings();
  return byKey.get(key) ?? [];
}

function readRings(): Map<string, string[]> {
  const rings = new Map<string, string[]>();
  for (const line of RINGS.trim().split('\n'))
    for (const key of new Set(keysOf(line))) rings.set(key, [...(rings.get(key) ?? []), line]);
  return rings;
}
