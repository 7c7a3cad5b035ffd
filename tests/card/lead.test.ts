import { describe, expect, it } from 'vitest';
import { leadOf } from '../../src/card/lead.ts';

const long = 'A treaty of this kind settles the status of troops when they train abroad.';

describe('the lead of a summary', () => {
  it('is the first sentences, whole ones', () => {
    expect(leadOf(`${long} ${long} ${long} ${long}`, 'en')).toBe(`${long} ${long}`);
  });

  it('is at least the first sentence, however long', () => {
    const endless = `${'word '.repeat(60)}end.`;
    expect(leadOf(`${endless} ${long}`, 'en')).toBe(endless);
  });

  it('is the whole, where little would be left', () => {
    expect(leadOf('One sentence. Another.', 'en')).toBe('One sentence. Another.');
    expect(leadOf(`${long} ${long} Short end.`, 'en')).toBe(`${long} ${long} Short end.`);
  });
});
