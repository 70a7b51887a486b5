/**
 * One customer says fourteen things, and the server is killed after the fifth. What was not acknowledged is sent again with
 * the same id until it is. In the end the server is asked what it has: only that is counted.
 */
const MESSAGES = 14;
const KILLED_AFTER = 5;
const BETWEEN = 300;
const AGAIN = 400;
const PATIENCE = 90_000;
const BRAND = 'lumen-lamps';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function number(count) {
  const strong = document.createElement('b');
  strong.textContent = count;
  return strong;
}

async function asVisitor(token, path, body) {
  const answer = await fetch(`/api/v1/chat${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok && answer.status < 500) throw Object.assign(new Error((await answer.json()).detail), { final: true });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

async function untilTaken(work) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (problem) {
      if (problem.final || Date.now() > end) throw problem;
      await pause(AGAIN);
    }
  }
}

async function arrive() {
  const answer = await fetch('/api/v1/chat/visitors', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ brand: BRAND, language: 'en' }),
  });
  if (!answer.ok) throw new Error((await answer.json()).detail);
  return (await answer.json()).token;
}

export async function countThrough(tell) {
  const token = await arrive();
  const run = crypto.randomUUID().slice(0, 4);
  const text = (n) => `Message ${n} of ${MESSAGES} (${run})`;
  let killedAt = 0;
  let backAt = 0;
  for (let n = 1; n <= MESSAGES; n++) {
    const message = { id: crypto.randomUUID(), text: text(n) };
    await untilTaken(() => asVisitor(token, '/messages', message));
    if (killedAt && !backAt) backAt = Date.now();
    tell(number(n), ` of ${MESSAGES} sent${killedAt ? ', and the server was killed in between' : ''} …`);
    if (n === KILLED_AFTER) {
      killedAt = Date.now();
      tell('The server is dead. ', number(n), ` of ${MESSAGES} were sent; the customer goes on writing …`);
      await fetch('/demo/crash', { method: 'POST' }).catch(() => {});
    }
    await pause(BETWEEN);
  }
  const { messages } = await untilTaken(() => asVisitor(token, '/conversation'));
  const texts = messages.map((message) => message.text);
  const there = Array.from({ length: MESSAGES }, (_, n) => text(n + 1)).filter((one) => texts.includes(one)).length;
  const twice = texts.filter((one, at) => texts.indexOf(one) !== at).length;
  const away = Math.max(0, (backAt - killedAt) / 1000).toFixed(1);
  tell(number(MESSAGES), ' sent, ', number(there), ' there, ', number(twice), ` twice. The server was away for ${away} seconds.`);
}
