// Wires the first-run page.
import { render } from 'preact';
import { dress } from '../paper/theme.ts';
import { text } from '../platform/text.ts';
import { Welcome } from './welcome.tsx';

dress();
document.title = text('name');
render(<Welcome />, document.body);
