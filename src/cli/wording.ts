// The interface's English, for what the command line shares with the card: dates and citations.
import messages from '../_locales/en/messages.json';
import type { Wording } from '../core/wording.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

export const english: Wording = {
  locale: 'en-GB',
  text: (key, ...values) => {
    const entry = (messages as Record<string, Message>)[key];
    if (!entry) return key;
    const named = entry.message.replace(
      /\$([A-Za-z_]\w*)\$/g,
      (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
    );
    return named.replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
  },
};
