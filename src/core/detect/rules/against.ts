// "Swift's new album", "a pumpkin called Hokkaido": words that the pack says speak against a one-word name.
import { cuesIn } from '../cues.ts';
import { type Rule, refuse } from '../situation.ts';

export const spokenAgainst: Rule = ({ form, reading }) =>
  form.single && cuesIn(reading, form.rules.against).length > 0 ? refuse('other-bearer', form.surname) : null;
