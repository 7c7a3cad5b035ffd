// English words that say nothing of what a paragraph is about.
export const commonWords: ReadonlySet<string> = new Set(
  `a about after against all also an and any are as at be been before between but by can could did do does during each
  for from had has have he her his how i if in into is it its just last made make many may more most much new no not now
  of off on one only or other our out over own said say says she should since so some such than that the their them then
  there these they this those through to too two under until up us was we were what when where which while who will with
  would year years you your yesterday today tomorrow week month day monday tuesday wednesday thursday friday saturday
  sunday according told added still again both either being because`
    .trim()
    .split(/\s+/),
);
