import { enter, logins, session, takeChats } from './people.js';
import { countThrough } from './crash.js';

const AGENT = 'mara@lumen.example';
const customer = document.getElementById('customer');
const desk = document.getElementById('agent');
const tally = document.getElementById('tally');
const crash = document.getElementById('crash');
const tabs = [...document.querySelectorAll('[role="tab"]')];

function choose(tab) {
  for (const one of tabs) {
    one.setAttribute('aria-selected', String(one === tab));
    one.tabIndex = one === tab ? 0 : -1;
  }
  customer.src = tab.dataset.page;
}

for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const next = tabs[(tabs.indexOf(tab) + 1) % tabs.length];
    choose(next);
    next.focus();
  });
}

async function openDesk() {
  if (!(await session())) {
    const login = (await logins()).find((one) => one.email === AGENT);
    if (login) await enter(login);
  }
  await takeChats();
  desk.src = '/';
}

/** While somebody looks, the scripted customers write. */
function show() {
  if (document.visibilityState === 'visible') fetch('/demo/shows', { method: 'POST' }).catch(() => {});
}

crash.addEventListener('click', async () => {
  crash.disabled = true;
  try {
    await countThrough((...parts) => tally.replaceChildren(...parts));
  } catch (problem) {
    tally.textContent = `This did not work: ${problem.message}`;
  }
  crash.disabled = false;
});

await openDesk();
show();
setInterval(show, 60_000);
const { possible } = await (await fetch('/demo/crash')).json();
crash.disabled = !possible;
if (!possible) crash.title = 'Nobody would start this server again: use bin/run --demo.';
