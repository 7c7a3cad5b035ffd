/** Longer words may break, or they would not fit a narrow card. */
const LONGEST = 18;

/** A name as it is read: browsers would break "Sakhalin-2" at its hyphen. */
export function WholeWords({ of: name }: { of: string }) {
  // The spaces stay outside: one inside would not break either.
  return name.split(/(\s+)/).map((word, i) =>
    /[-\u2010]/.test(word) && word.length <= LONGEST ? (
      <span key={i} class="whole">
        {word}
      </span>
    ) : (
      word
    ),
  );
}
