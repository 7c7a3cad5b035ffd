import { bare, withExtension, inTab } from './tests/bench/browsers.ts';
import { servePages } from './tests/bench/pages.ts';
import { traceOf, walkOf } from './tests/bench/page-time.ts';
const pages = await servePages();
const ext = (await withExtension('chromium'))!; const b = (await bare('chromium'))!;
let S=0,W=0;
for (const u of pages.real) { const t = await traceOf(ext.browser, u); const w = await walkOf(b, u);S+=t.script;W+=w;
 console.log(u.split('/').pop()!.slice(0,25).padEnd(26), 'script',t.script.toFixed(1),'walk',w.toFixed(1),'longest',t.longestTask.toFixed(0),'styles',t.styles,t.layouts.count); }
console.log('sum',S,W,S/W);
const t=await traceOf(ext.browser,pages.url('nothing'));console.log('nothing',t.script,await walkOf(b,pages.url('nothing')),t.longestTask);
const l=await traceOf(ext.browser,pages.url('large'),6000);console.log('large',l.script,await walkOf(b,pages.url('large')),l.longestTask, l.busy);
console.log('marks',await inTab(ext.browser,pages.url('mentions'),async p=>{await new Promise(r=>setTimeout(r,1000));return p.evaluate(()=>[...CSS.highlights].map(([k,v])=>k+v.size).join())}));
await ext.browser.close(); await b.close(); pages.close();
