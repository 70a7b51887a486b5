import './frame.css';
import { inkOn } from '../shared/colour.ts';
import { loadConfig, type Config } from '../shared/config.ts';
import { opened, wrapped, type EventName, type ToFrame, type ToPage } from '../shared/protocol.ts';
import { Api } from './api.ts';
import { Conversation } from './conversation.ts';
import { h } from './dom.ts';
import { Store } from './store.ts';
import { View } from './view.ts';
import { speak } from './words.ts';

const alone = window.parent === window;

/** The page around us: whoever speaks first from there is who we speak with. */
let origin: string | undefined;

function tell(message: ToPage): void {
  const target = origin ?? (message.type === 'ready' && '*');
  if (target && !alone) window.parent.postMessage(wrapped(message), target);
}

function paint({ colour }: Config): void {
  document.documentElement.style.setProperty('--colour', colour);
  document.documentElement.style.setProperty('--ink', inkOn(colour));
}

async function begin(): Promise<void> {
  const brand = decodeURIComponent(location.pathname.split('/').pop() ?? '');
  const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  const config = await loadConfig('', brand, wanted);
  await speak(config.language);
  paint(config);
  const store = new Store(brand);
  const conversation: Conversation = new Conversation(config, new Api(), store, {
    changed: () => {
      view.draw();
      count();
    },
    happened: (name: EventName, detail?: unknown) => tell({ type: 'event', name, detail }),
    acted: (acted) => tell({ type: 'acted', acted }),
  });
  let told = 0;
  const count = () => {
    const unread = conversation.shown ? 0 : conversation.unread;
    if (origin && unread !== told) tell({ type: 'unread', count: (told = unread) });
  };
  let view = new View(conversation, () => tell({ type: 'close' }));
  const show = (shown: boolean) => {
    conversation.show(shown);
    if (shown) view.focus();
  };

  const hear = (message: ToFrame) => {
    switch (message.type) {
      case 'hello':
      case 'page':
        return conversation.see(message.page);
      case 'shown':
        return show(message.shown);
      case 'fields':
        conversation.fields = message.fields;
        return undefined;
      case 'identity':
        return conversation.identify(message.jwt).then(
          () => tell({ type: 'event', name: 'identified' }),
          () => tell({ type: 'event', name: 'identify-failed' }),
        );
      case 'preview':
        // Only our own settings may put words into our mouth.
        if (origin !== location.origin) return undefined;
        Object.assign(config, message.config);
        paint(config);
        return speak(config.language).then(() => (view = new View(conversation, () => {})));
    }
  };
  addEventListener('message', (event) => {
    const message = opened<ToFrame>(event, window.parent, origin);
    if (!message) return;
    origin ??= event.origin;
    void hear(message);
  });
  document.addEventListener('visibilitychange', () => conversation.settle());
  await conversation.resume().catch(() => {});
  if (alone) show(true);
  else tell({ type: 'ready' });
}

begin().catch(async () => {
  document.body.replaceChildren(h('p', { class: 'ask', role: 'alert' }, document.title));
});
