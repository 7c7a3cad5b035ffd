// Wires the popup.
import { render } from 'preact';
import { dress } from '../paper/theme.ts';
import { Popup } from './popup.tsx';

dress();
document.documentElement.toggleAttribute('data-tab', location.search !== '');
render(<Popup />, document.body);
