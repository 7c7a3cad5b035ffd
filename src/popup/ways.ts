// Where a line of the popup leads.
import type { BriefLine } from './brief.ts';

export interface Ways {
  /** Opens the entity's card in the popup, at one of its facts if told which. */
  open(entity: string, fact?: string): void;
  /** Leaves the popup for the entity's first mention on the page. */
  go(line: Pick<BriefLine, 'id' | 'frame'>): void;
}
