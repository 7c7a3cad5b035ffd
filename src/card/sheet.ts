// The card's style sheet, constructed: every content security policy allows that.
import circumstances from './styles/circumstances.css';
import entity from './styles/entity.css';
import frame from './styles/frame.css';
import pane from './styles/pane.css';
import presses from './styles/presses.css';
import tokens from './styles/tokens.css';

export function adoptSheet(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, frame, entity, presses, circumstances, pane].join(''));
  root.adoptedStyleSheets = [sheet];
}
