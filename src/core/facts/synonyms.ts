// Words that news uses for the same thing, whatever the subject. A paragraph and a fact that use different words of a
// ring agree, though less than if they used the same. A word may stand in several rings.
import { keysOf } from './words.ts';

const RINGS = `
sanction sanctions penalty penalties punish punitive punishing punishment measures embargo restrictions restrict
ban bans banned prohibit prohibited prohibits forbid forbidden bar barred outlaw outlawed embargo embargoed
freeze freezes froze frozen block blocked blocks lock locked seal immobilise
asset assets property properties belongings accounts holdings possessions fortune wealth
arrest arrested detain detained detention seize seized custody apprehended stopped caught nabbed captured
expel expelled expulsion evict ousted deport deported eject packing thrown
consul diplomat diplomats envoy envoys attache consular
ambassador ambassadors envoy
spy spies spying espionage intelligence informant secret secrets confidential classified
accuse accused accusation accusations allege alleged allegation charge charged charges
deny denied denies denial reject rejected rejects refute refuted dismiss dismissed baseless groundless
apologise apologize apology apologies sorry regret contrition
retaliate retaliation retaliatory reprisal reprisals revenge payback countermeasures counter-measures vengeance retort riposte
reply replied answer answered response respond responded reaction react reacted
condemn condemned condemnation denounce denounced deplore deplored decry
breach breached violate violated violation violations infringe infringement broke broken flout flouted contravene
law laws legal legally lawful lawyers jurists
illegal unlawful illegitimate illicit unlawfully illegally
war wars conflict fighting hostilities combat battle
attack attacks attacked invasion invade invaded assault aggression offensive onslaught bombardment
annex annexed annexation seizure seized grab grabbed absorbed incorporated swallowed took
peninsula peninsular
island islands isle isles islet islets archipelago
rock rocks islet islets reef reefs
dispute disputed disputes quarrel quarrels row contested controversy spat feud
claim claims claimed claiming assert asserted asserts demand
treaty treaties pact accord agreement deal convention
sign signed signing signature signatures initial initialled initialed
talks negotiation negotiations negotiate negotiating dialogue discussion discussions bargaining conversation conversations parley
end ended ends ending terminate terminated scrap scrapped cancel cancelled annul annulled renounce renounced abolish abolished abrogate revoke revoked void null
suspend suspended suspends suspension halt halted frozen freeze paused interrupted interrupt hold
break breaks broke broken rupture severed sever
peace peaceful
settle settled settlement solve solved solution resolve resolved resolution
unsolved unsettled unresolved outstanding open stalemate deadlock impasse
hope hopes hoped prospect prospects chance chances expectation expectations
near nearer close closer rapprochement approach warming
fish fishing fishery fisheries fisherman fishermen trawler trawlers boat boats catch crews skippers nets
crisis severe hardship distress emergency
gas lng methane liquefied
oil crude petroleum barrel barrels
hydrocarbon hydrocarbons oil gas petroleum deposits reserves
energy fuel fuels power electricity
trade commerce exchanges
export exports exported exporter exporters sales sell sells selling ship shipped
import imports imported purchases buy buys bought buying buyer buyers
deficit shortfall gap imbalance negative
depend depends depended dependence dependent dependency rely relies relied reliance reliant
economy economic economies
company companies firm firms business businesses enterprise enterprises corporation investor investors
price prices cost costs dear dearer expensive bills
stake stakes share shares shareholding shareholders portion
nationalise nationalised nationalize nationalized nationalisation expropriate expropriated confiscate confiscated confiscation takeover requisition
tax taxes taxed taxation levy levies duties
exempt exempted exemption relief waiver tax-free free holiday
budget spending expenditure outlay outlays funds funding money
defence defense military armed army forces armament arms
rearm rearmed rearmament build-up buildup militarisation reinforcement strengthen strengthening
weapon weapons arms arsenal armament weaponry
missile missiles rocket rockets projectile projectiles launch launches launched warhead
fire fired fires shoot shot shooting launched
regular regularly frequent frequently repeated repeatedly often monthly weekly routine
overfly overflew overflight flew flown overhead passed
alert alerts siren sirens alarm alarms warning warnings
navy naval fleet warship warships ships vessels destroyer destroyers squadron sailors
manoeuvre manoeuvres maneuvers exercise exercises drill drills wargames training train
soldier soldiers troops forces garrison servicemen marines battalion army
base bases garrison installations
deploy deployed deployment station stationed quartered host
ally allies allied alliance partner partners
friend friends friendly friendship
enemy enemies foe foes adversary adversaries opponent hostile unfriendly opponents
threat threats threaten threatened threatens menace menaces danger dangers endanger
fear fears feared afraid anxiety anxious worry worried worries dread haunted nightmare concern concerned
deter deterrence deterrent discourage dissuade
embolden encourage encouraged tempt tempted
weak weakness soft softness lenient leniency mild mildness indulgence indulgent feeble appeasement
firm firmness tough toughness hard hardline stern severe severity harsh harshness resolve resolute steadfast determination
surprise surprised surprising unexpected unexpectedly astonished astonishment unawares stunned shocked
anger angry angered furious fury outrage outraged indignation indignant
blame blames blamed fault responsible responsibility culprit
poor bad worse worsen worsened deteriorate deteriorated deterioration strained strain strains sour soured icy frosty
relation relations ties relationship links dealings contacts
normal normalise normalised normalisation restore restored reopened resume resumed reestablished
collapse collapsed failed failure fail ruin ruins wreck wrecked breakdown
balance balancing equidistance equidistant hedging tightrope juggling
align aligned alignment side sided sides camp camps line
bloc blocs camp camps faction axis
divide divided division split splits rift splitting fracture fragmentation schism
region regional neighbourhood neighborhood neighbouring neighbours vicinity
history historian historic historical
old long-standing longstanding decades traditional lasting ancient
test trial rehearsal testbed experiment precedent
example lesson lessons precedent imitate imitators copy emulate follow
message signal signals hint warning reader audience addressee veiled
minister ministers cabinet government
president leader head
parliament lawmakers deputies legislature diet legislators assembly
official officials dignitary dignitaries functionary functionaries bureaucrats generals deputies
list lists listed register roll registry inventory blacklist catalogue gazette
add added adds longer lengthen lengthened extended extend grow growing grew further
telephone phone phoned telephoned call called rang line hung dialled
press journalists reporters cameras media
visit visits visited visiting visitors trip trips travel travelled journey
grave graves tomb tombs cemetery cemeteries ancestors graveyard
native natives inhabitants residents islanders former
born birthplace birth hometown childhood
visa visas paperwork permit papers passport
chip chips semiconductor semiconductors microchip microchips microprocessor microprocessors circuits circuit components
technology technological high-tech hightech laboratory laboratories computers advanced
bank banks banking lenders lender
network system messaging
payment payments transfer transfers
call calls describe describes described name term formula word words euphemism
split split rift quarrel
sea ocean waters
pacific ocean
fall fell fallen splash splashed landed came
zone waters
constitution constitutional article basic-law
pacifist pacifism peaceful renounces
accede belongs belong member membership club
first initial early earliest
record highest unprecedented all-time
yearly annual annually year-on-year twelve-month
half-decade five-year quinquennial
hundredth percent percentage one-percent
fifth twenty
seventh fourteen
tenth ten
noodle noodles soba buckwheat grain flour
risk risks peril danger dangers exposed expose vulnerable flank
motive motives reason reasons why explain explains explanation explained because key cause
consequence consequences effect effects result results impact fallout repercussions
change changed changes changing transform transformed transformation altered alter shift shifted
accelerate accelerated hasten hastening faster quicken speed speeding catalyst
emerge emerging emerged already
strategy doctrine policy plan
blindfold blindfolded eyes cloth covered
interrogation interrogated questioning questioned
treatment treated handled handling mistreatment manhandled
important importance essential crucial main chief foremost principal
lever levers leverage pressure pressures buttons tools means instruments
two-front fronts both
century nineteenth tsarist
strange odd curious bizarre weird
film films novel novels thriller movie
latest newest recent last
series string chain list succession
hit suffer suffers suffering hurt hurts pain painful damage harm
contrast unlike whereas different opposite
join joined joins joining participate participation participates partake
wave waves round rounds series package packages
abroad overseas
access reciprocal mutual
tension tensions strained nerves confrontation tempers
shield shielded protect protects protected protection protector patron patrons cover covering
veto vetoed vetoes vetoing
possess possesses own owns owned owner ownership belongs belong
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
