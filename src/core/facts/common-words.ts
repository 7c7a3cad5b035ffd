// English and French words that say nothing of what a paragraph is about.
export const commonWords: ReadonlySet<string> = new Set(
  `a about all also an and any are as at be been between but by can could did do does during each for from had
  has have he her his how i if in into is it its just may much no not now of off on one or other our out over
  own said say says she should so some such than that the their them then there these they this those through to
  too two under up us was we were what when where which while who will with would year years you your yesterday
  today tomorrow week month day monday tuesday wednesday thursday friday saturday sunday according told added
  either being non
  alors apres au aucun aussi autre aux avec avoir car ce cela celle celui ces cet cette ceux chez comme dans de
  depuis des deux donc dont du elle elles en encore entre est et ete etre eu fait faire font il ils je la le les
  leur leurs lors lui mais meme moins ne ni nos notre nous ont ou par pas pendant peu peut pour pourront pouvoir
  qu quand que quel quelle qui sa sans se sera seront ses si son sont sous sur tous tout toute tres trop un une
  va vers vont vos votre vous ainsi ayant avait avaient aurait plus`
    .trim()
    .split(/\s+/),
);

// Words of any story. They can tell one fact from another, but less than words that few stories have.
export const everydayWords: ReadonlySet<string> = new Set(
  `able above accept across actually add admit after again against age ago agree ahead aim allow almost alone
  along already always among amount another answer anything apart appear area around arrive ask away back bad
  bag ball base bear beat became because become bed before began begin begun behind believe belong below beneath
  beside besides best better beyond big bird bit body book both bottom box boy breathe bright bring broad
  brother brought build built bunch business busy call came care carry case caught certain chair chance change
  child choose chose chosen circle city clean clear climb close collect come common complete consider contain
  continue corner cost count country couple course cover create cross crowd cry cup cut dance dare dark daughter
  decide decision deep describe desk difficult direct door down dozen dozens draw dream drew drink drive driven
  drop drove dry ear early earn easy eat edge effort eighty eleven else end enjoy enough enter especially even
  event ever every everybody everyone everything exactly exist expect explain express eye face fact fail fall
  fallen family famous far father feel fell felt few field fifty figure fill final find fine finger fire first
  fit five fix float floor fly food foot force forget form former forty forward found four free fresh front full
  game garden gate gave general get gift girl give given glad glass go gone good got gotten great grew ground
  group grow grown guess hair half hall hand handle hang happen happy hard hardly hat hate head heap hear heard
  heart heavy height held help hence here high hill hit hold hole home hot hotel hour house however huge hundred
  hundreds hurry idea important include indeed inside instead intend interest issue item job join jump keep kept
  kind king kiss knew knock know known lady laid lain large last late later laugh lay lead learn least leave led
  left lend less let level life lift light likely limit line list listen little live local long longer look lose
  lost lot love low lucky made main mainly make man manner many mark matter mean meant meanwhile meet meeting
  member men mention merely met middle might million mind minute mix modern moment money more morning most
  mostly mother mouth move narrow near nearly need neither never new next nice night nine ninety nobody none
  nothing notice number obey obtain office official often old once only open order otherwise outside pack paid
  pair paper part partly party pass past pay people perhaps person pick piece place plain plan plate play point
  position possible pour prefer prepare present pretend probably problem process produce promise proud prove
  purpose put quarter question quick quickly quite raise ran range rather reach read ready real really receive
  recent remain remember repeat reply report require return rich ride right ring rise risen road role roll room
  rose round rule run sad safe same sat saw search season second see seek seem seen send sense sent serious set
  seven seventy several shake shape sharp shop short shot show showed shown shut side sign silent simple simply
  since sing single sink sister sit situation six sixty size sky sleep slightly small smell smile smooth social
  solve somebody someone something son soon sooner sort sought sound space speak special spend spent spoke
  spoken spring square stage stand star stare start state statement stay step stick still stone stood stop story
  street stretch strike study subject succeed sudden suddenly suggest summer sun support suppose sure surround
  sweep sweet swing table take talk tall taught tell ten thank therefore thick thin thing think third thirty
  though thought thousand thousands three threw throughout throw thrown thus time tiny tired together tone took
  top total touch toward towards town travel tree true try turn twelve twenty twice type understand unit until
  use used usual usually various very view voice wait wake walk wall wander want warm wash watch way wear well
  went west wet whatever whether whisper white whole whose why wide wife wild win window winter wise wish within
  without woman women won wonder wood word work world worth write written wrong wrote yard yet young`
    .trim()
    .split(/\s+/),
);
