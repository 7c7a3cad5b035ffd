// Wires the options page.
import { render } from 'preact';
import { dress } from '../paper/theme.ts';
import { text } from '../platform/text.ts';
import { Options } from './options.tsx';

dress();
document.title = text('optionsTitle');
render(<Options />, document.body);
