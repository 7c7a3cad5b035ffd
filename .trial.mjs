// tests/bench/browsers.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import puppeteer2 from "puppeteer-core";

// src/start/browsers.ts
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { getInstalledBrowsers } from "@puppeteer/browsers";
var downloads = join(homedir(), ".cache", "backgrounder", "browsers");
var commands = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable"
  ],
  firefox: ["firefox-esr", "firefox", "firefox-developer-edition"]
};
var applications = {
  chromium: ["Google Chrome", "Chromium", "Microsoft Edge"],
  firefox: ["Firefox", "Firefox Developer Edition"]
};
var programFiles = {
  chromium: [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe"
  ],
  firefox: ["Mozilla Firefox/firefox.exe", "Firefox Developer Edition/firefox.exe"]
};
async function find(kind) {
  const chosen = process.env.BROWSER_PATH;
  if (chosen && kindOf(chosen) === kind) return { kind, path: chosen };
  const path = [...usualPlaces(kind), ...await downloaded(kind)].find(isBrowser);
  return path ? { kind, path } : null;
}
var kindOf = (path) => /firefox/i.test(path) ? "firefox" : "chromium";
function usualPlaces(kind) {
  if (process.platform === "win32") return within(windowsFolders(), programFiles[kind]);
  const folders = (process.env.PATH ?? "").split(delimiter);
  if (process.platform === "darwin") {
    const bundles = applications[kind].map(
      (name) => `${name}.app/Contents/MacOS/${kind === "firefox" ? "firefox" : name}`
    );
    return within(["/Applications", join(homedir(), "Applications")], bundles);
  }
  return within([...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"], commands[kind]);
}
var within = (folders, names) => names.flatMap((name) => folders.map((folder) => join(folder, name)));
var windowsFolders = () => [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== void 0
);
async function downloaded(kind) {
  if (!existsSync(downloads)) return [];
  const installed = await getInstalledBrowsers({ cacheDir: downloads });
  return installed.filter(({ executablePath }) => kindOf(executablePath) === kind).map((b2) => b2.executablePath);
}
function isBrowser(path) {
  if (!existsSync(path)) return false;
  return process.platform !== "linux" || spawnSync(path, ["--version"], { timeout: 2e4 }).status === 0;
}

// src/start/launch.ts
import puppeteer from "puppeteer-core";

// src/start/install.ts
import { Browser, detectBrowserPlatform, install, resolveBuildId } from "@puppeteer/browsers";
var isRoot = () => process.getuid?.() === 0;

// src/start/reading.ts
async function until(ask, complaint, patience = 1e4) {
  const end = Date.now() + patience;
  for (; ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(complaint);
    await new Promise((later) => setTimeout(later, 50));
  }
}

// src/start/launch.ts
var ADDRESS = "b4c0c0de-0000-4000-8000-000000000001";
var quiet = [
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];
async function launch(program, opening) {
  const open = program.kind === "firefox" ? launchFirefox : launchChromium;
  const reader = await open(program, opening);
  await greeted(reader.browser);
  return reader;
}
async function greeted(browser) {
  const address = (page2) => page2.evaluate(() => location.href).catch(() => "");
  const greeting = async () => (await Promise.all((await browser.pages()).map(address))).some(isGreeting);
  await until(greeting, "the extension did not start");
}
var isGreeting = (address) => address.endsWith("/welcome.html");
async function launchChromium({ path }, { headless, extension, viewport: viewport2, profile, language }) {
  const browser = await puppeteer.launch({
    ...common(path, headless, viewport2),
    pipe: true,
    ...profile && { userDataDir: profile },
    enableExtensions: [extension],
    ignoreDefaultArgs: ["--enable-automation"],
    args: [...isRoot() ? ["--no-sandbox"] : [], ...language ? [`--lang=${language}`] : [], ...quiet],
    // On Linux the variable counts, elsewhere the argument.
    ...language && { env: { ...process.env, LANGUAGE: language } }
  });
  const worker = await browser.waitForTarget(isOurWorker);
  const { host } = new URL(worker.url());
  const extensionPage = async (name) => {
    const page2 = await browser.newPage();
    await page2.goto(`chrome-extension://${host}/${name}`);
    return page2;
  };
  return { browser, kind: "chromium", extensionPage };
}
var isOurWorker = (target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension://");
async function launchFirefox({ path }, { headless, extension, geckoId, viewport: viewport2 }) {
  const browser = await puppeteer.launch({
    ...common(path, headless, viewport2),
    browser: "firefox",
    // Without system access the protocol does not open the extension's own pages.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: ADDRESS }) }
  });
  await browser.installExtension(extension);
  const extensionPage = async (name) => {
    const url = `moz-extension://${ADDRESS}/${name}`;
    const page2 = await browser.newPage();
    page2.goto(url).catch(() => {
    });
    const arrived = () => page2.evaluate(() => document.readyState === "complete" && location.href);
    while (await arrived().catch(() => false) !== url) await new Promise((later) => setTimeout(later, 50));
    return page2;
  };
  return { browser, kind: "firefox", extensionPage };
}
var common = (executablePath, headless, viewport2) => ({
  executablePath,
  headless,
  defaultViewport: viewport2
});

// tests/bench/browsers.ts
var EXTENSION = "dist/extension";
var viewport = { width: 1e3, height: 800 };
async function withExtension(kind) {
  const program = await find(kind);
  if (!program) return null;
  const manifest = JSON.parse(await readFile(`${EXTENSION}/manifest.json`, "utf8"));
  const geckoId = manifest.browser_specific_settings.gecko.id;
  return launch(program, { headless: true, extension: resolve(EXTENSION), geckoId, viewport });
}
async function bare(kind) {
  const program = await find(kind);
  if (!program) return null;
  return puppeteer2.launch({
    browser: kind === "firefox" ? "firefox" : "chrome",
    executablePath: program.path,
    headless: true,
    defaultViewport: viewport,
    args: kind === "firefox" ? [] : ["--no-sandbox", "--no-first-run", "--disable-background-networking"]
  });
}
async function inTab(browser, url, use) {
  const page2 = await browser.newPage();
  try {
    if (url) await page2.goto(url, { waitUntil: "load" });
    return await use(page2);
  } finally {
    await page2.close();
  }
}

// tests/bench/pages.ts
import { existsSync as existsSync2, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

// tests/bench/made.ts
function chance(seed) {
  let state = seed;
  return () => {
    state = state + 1831565813 | 0;
    let t2 = Math.imul(state ^ state >>> 15, 1 | state);
    t2 = t2 + Math.imul(t2 ^ t2 >>> 7, 61 | t2) ^ t2;
    return ((t2 ^ t2 >>> 14) >>> 0) / 2 ** 32;
  };
}
var pick = (items, random) => items[Math.floor(random() * items.length)];
var latin = "ba be bi bo bra chi da del den do el fa fer ga gre ha hol i ka ken ki kru la len li lo ma mar mi na ni no o pe po ra ren ri ro sa sen shi so ta ter ti to u va vel vi wa yo za ze".split(" ");
var cyrillic = "\u0431\u0430 \u0431\u0435 \u0432\u0430 \u0432\u0435 \u0432\u0438 \u0433\u043E \u0433\u0440\u0430 \u0434\u0430 \u0434\u0435 \u0436\u0438 \u0437\u0430 \u043A\u0430 \u043A\u0438 \u043A\u043E\u0432 \u043B\u0430 \u043B\u0435 \u043B\u0438 \u043C\u0430 \u043C\u0438 \u043D\u0430 \u043D\u0435 \u043D\u0438 \u043D\u043E \u043E \u043F\u0430 \u043F\u043E \u0440\u0430 \u0440\u0435 \u0440\u043E \u0441\u0430 \u0441\u0435 \u0441\u043A\u0438 \u0441\u043E \u0442\u0430 \u0442\u0435 \u0442\u043E \u0443 \u0445\u0430 \u0447\u0435\u043D \u0448\u0430".split(" ");
var katakana = "\u30A2 \u30A4 \u30A6 \u30AB \u30AD \u30AF \u30B5 \u30B7 \u30B9 \u30BF \u30C1 \u30C8 \u30CA \u30CB \u30CE \u30CF \u30DE \u30DF \u30E9 \u30EA \u30EB \u30EC \u30ED \u30F3".split(" ");
function word(syllables, random) {
  let made2 = "";
  for (let n = 2 + Math.floor(random() * 2.5); n > 0; n--) made2 += pick(syllables, random);
  return made2;
}
var capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
var little = "the of and to in a is that for it was on with as by at from his her an be this which or are not has had but were they".split(" ");
function madeText(characters, names, seed = 1) {
  const random = chance(seed);
  const words = Array.from({ length: 4e3 }, () => word(latin, random));
  const parts = [];
  let length2 = 0;
  let starts = true;
  while (length2 < characters) {
    const plain = random() < 0.45 ? pick(little, random) : words[Math.floor(random() ** 3 * words.length)];
    const isName = names.length > 0 && random() < 5e-3;
    const next = isName ? pick(names, random) : starts ? capital(plain) : plain;
    const end = random() < 0.06 ? ". " : random() < 0.08 ? ", " : " ";
    starts = end === ". ";
    parts.push(next, end);
    length2 += next.length + end.length;
  }
  return parts.join("").slice(0, characters);
}

// tests/bench/pages.ts
var REAL = "../shared/pages";
var policy = "default-src 'none'; style-src 'unsafe-inline'";
function page(paragraphs2, head = "") {
  const body = paragraphs2.map((text, i) => {
    const words = text.split(" ");
    const middle = words.length >> 1;
    words[middle] = i % 3 ? `<a href="#${i}">${words[middle]}</a>` : `<b>${words[middle]}</b>`;
    return `<p>${words.join(" ")}</p>`;
  });
  const links = body.slice(0, 30).map((_, i) => `<li><a href="#${i}">section ${i}</a></li>`);
  return `<!doctype html><meta charset="utf-8"><title>made</title>${head}
<nav><ul>${links.join("\n")}</ul></nav><main><article><h1>made</h1>
${body.join("\n")}</article></main>`;
}
var paragraphs = (count, each2, names = []) => Array.from({ length: count }, (_, i) => madeText(each2, names, i + 1));
var named = (count) => paragraphs(count, 300).map((text) => `Fumio Kishida ${text} Sakhalin-2 and Vladimir Putin, Hokkaido.`);
var moving = "<style>@keyframes m{to{left:300px}}i{position:absolute;left:0;animation:m 1s linear infinite}</style><i>.</i>";
var made = {
  nothing: () => page(paragraphs(150, 600)),
  large: () => page(paragraphs(2e4, 500, ["Fumio Kishida", "Sakhalin-2", "Vladimir Putin"])),
  growing: () => page(["", ""]),
  mentions: () => page(named(500)),
  animated: () => page(named(500), moving)
};
async function servePages() {
  const files = existsSync2(REAL) ? readdirSync(REAL).filter((name) => name.endsWith(".html")) : [];
  const server = createServer((request, response) => {
    const [, kind, name = ""] = (request.url ?? "").split("/");
    const html = kind === "real" ? files.includes(name) && readFileSync(`${REAL}/${name}`) : made[kind]?.();
    const head = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
    response.writeHead(html ? 200 : 404, head).end(html || "");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const root = `http://127.0.0.1:${server.address().port}`;
  return {
    real: files.map((name) => `${root}/real/${name}`),
    url: (path) => `${root}/${path}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}

// tests/bench/page-time.ts
import { readFileSync as readFileSync2 } from "node:fs";

// tests/bench/in-page.ts
function walk() {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let read = 0;
  while (walker.nextNode()) read += walker.currentNode.data.length;
  return performance.now() - start + (read < 0 ? 1 : 0);
}

// tests/bench/timing.ts
var sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
function median(numbers) {
  const sorted = [...numbers].sort((a, b2) => a - b2);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
var pause = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));

// tests/bench/trace.ts
var categories = ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "v8.execute"];
async function traced(page2, act) {
  await page2.tracing.start({ categories });
  await act();
  const buffer = await page2.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer));
  return readTrace(onThreadOf(page2.url(), traceEvents));
}
function onThreadOf(url, events) {
  const pids = events.flatMap(({ args: { data } }) => [
    ...data?.url === url && data.processId ? [data.processId] : [],
    ...data?.frames?.filter((frame) => frame.url === url).map(({ processId }) => processId) ?? []
  ]);
  const pid = pids.at(-1);
  const thread = events.find(
    (event) => event.pid === pid && event.name === "thread_name" && event.args.name === "CrRendererMain"
  );
  if (!thread) throw new Error(`the trace has no thread of ${url}`);
  return events.filter((event) => event.pid === pid && event.tid === thread.tid);
}
function readTrace(events) {
  const named2 = (...names) => events.filter(({ name }) => names.includes(name));
  const total = (list) => ({ count: list.length, time: sum(list.map(({ dur = 0 }) => dur)) / 1e3 });
  const ours = merged(events.filter(isOurs).map(toSpan));
  const tasks = named2("RunTask").map(toSpan);
  const withOurs = tasks.filter((task) => ours.some((span) => span.start < task.end && span.end > task.start));
  const moves = named2("EventDispatch").filter(({ args }) => args.data?.type === "pointermove");
  return {
    script: sum(ours.map(length)),
    longestTask: Math.max(0, ...withOurs.map(length)),
    busy: sum(merged(tasks).map(length)),
    styles: total(named2("UpdateLayoutTree")),
    layouts: total(named2("Layout")),
    frames: named2("Commit", "FireAnimationFrame").length,
    moves: moves.map(({ dur = 0 }) => dur / 1e3)
  };
}
var isOurs = ({ name, args: { data } }) => name === "RunMicrotasks" || ["EvaluateScript", "FunctionCall", "v8.compile"].includes(name) && /^(?:chrome|moz)-extension:/.test(data?.url ?? "");
var toSpan = ({ ts, dur = 0 }) => ({ start: ts / 1e3, end: (ts + dur) / 1e3 });
var length = ({ start, end }) => end - start;
function merged(spans) {
  const apart = [];
  for (const span of spans.toSorted((a, b2) => a.start - b2.start)) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}

// tests/bench/page-time.ts
var MARKED = 1300;
async function each(urls, measure) {
  const results = [];
  for (const url of urls) results.push(await measure(url));
  return results;
}
var traceOf = (browser, url, wait = MARKED) => inTab(
  browser,
  null,
  (page2) => traced(page2, async () => {
    await page2.goto(url, { waitUntil: "load", timeout: 6e4 });
    await pause(wait);
  })
);
async function walkOf(browser, url) {
  const times = await each([url, url, url], () => inTab(browser, url, (page2) => page2.evaluate(walk)));
  return median(times);
}
var pack = JSON.parse(readFileSync2("dist/extension/packs/japan-russia.json", "utf8"));
var displayNames = pack.entities.map(({ name }) => name);

// .trial.ts
var pages = await servePages();
var ext = await withExtension("chromium");
var b = await bare("chromium");
var S = 0;
var W = 0;
for (const u of pages.real) {
  const t2 = await traceOf(ext.browser, u);
  const w = await walkOf(b, u);
  S += t2.script;
  W += w;
  console.log(u.split("/").pop().slice(0, 25).padEnd(26), "script", t2.script.toFixed(1), "walk", w.toFixed(1), "longest", t2.longestTask.toFixed(0), "styles", t2.styles, t2.layouts.count);
}
console.log("sum", S, W, S / W);
var t = await traceOf(ext.browser, pages.url("nothing"));
console.log("nothing", t.script, await walkOf(b, pages.url("nothing")), t.longestTask);
var l = await traceOf(ext.browser, pages.url("large"), 6e3);
console.log("large", l.script, await walkOf(b, pages.url("large")), l.longestTask, l.busy);
console.log("marks", await inTab(ext.browser, pages.url("mentions"), async (p) => {
  await new Promise((r) => setTimeout(r, 1e3));
  return p.evaluate(() => [...CSS.highlights].map(([k, v]) => k + v.size).join());
}));
await ext.browser.close();
await b.close();
pages.close();
