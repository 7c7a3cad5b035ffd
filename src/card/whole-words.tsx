/** Longer words may break, or they would not fit a narrow card. */
const LONGEST = 18;

/** A text whose names are read whole: browsers would break "Sakhalin-2" at its hyphen, and leave the number alone. */
export function WholeWords({ of: text }: { of: string }) {
  // The spaces stay outside: one inside would not break either.
  return text.split(/(\s+)/).map((word, i) =>
    /[-\u2010]\d/.test(word) && word.length <= LONGEST ? (
      <span key={i} class="whole">
        {word}
      </span>
    ) : (
      word
    ),
  );
}
