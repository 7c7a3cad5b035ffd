// Wires the background: every listener stands at the top level, so that whatever happens can wake it.
import { commands, contextMenus, runtime } from '../platform/extension.ts';
import { serveBackground } from '../platform/rpc.ts';
import { settingsStore } from '../platform/stores.ts';
import { calls } from './calls.ts';
import { onCommand, onMenu } from './commands.ts';
import { checkCall } from './door.ts';
import { onInstalled, packsChanged, refresh } from './install.ts';
import { isSwitched, paintAll } from './toolbar.ts';

serveBackground(calls, checkCall);
settingsStore.watch((now, before) => {
  if (isSwitched(now, before)) void paintAll(now);
  if (String(now.packsOff) !== String(before.packsOff)) void packsChanged();
});
runtime.onInstalled.addListener(onInstalled);
runtime.onStartup.addListener(refresh);
commands.onCommand.addListener(onCommand);
contextMenus.onClicked.addListener((info, tab) => onMenu(info.menuItemId, tab));
