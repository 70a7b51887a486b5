/** Everything that was mailed: written here as a customer, over real SMTP, and what the house sent. */
const LOOK_EVERY = 2_000;
const form = document.getElementById('letter');
const title = document.getElementById('letter-title');
const state = document.getElementById('state');
const list = document.getElementById('mails');
const none = document.getElementById('none');
const fresh = document.getElementById('fresh');
const shown = new Map();
let answered = null;

const address = (text) => /<([^>]+)>/.exec(text)?.[1] ?? text;

function answer(mail) {
  answered = mail.id;
  title.textContent = `Answer: ${mail.subject}`;
  form.elements.from.value = address(mail.to);
  form.elements.name.value = mail.to.includes('<') ? mail.to.slice(0, mail.to.indexOf('<')).trim() : address(mail.to).split('@')[0];
  form.elements.subject.value = mail.subject.startsWith('Re: ') ? mail.subject : `Re: ${mail.subject}`;
  form.elements.to.disabled = true;
  fresh.hidden = false;
  form.elements.text.focus();
}

function startAnew() {
  answered = null;
  title.textContent = 'Write as a customer';
  form.elements.to.disabled = false;
  form.elements.subject.value = '';
  form.elements.text.value = '';
  fresh.hidden = true;
}

/** A link in what we sent can be followed, as in any mail program. */
function body(text) {
  const pre = document.createElement('pre');
  for (const part of text.split(/(https?:\/\/[^\s<>]+)/)) {
    if (!/^https?:\/\//.test(part)) {
      pre.append(part);
      continue;
    }
    const link = document.createElement('a');
    link.href = part;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = part;
    pre.append(link);
  }
  return pre;
}

function item(mail) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const who = document.createElement('span');
  who.className = 'quiet';
  who.textContent = mail.sent ? ` from ${mail.from}` : ` to ${mail.to}`;
  summary.append(mail.subject || '(no subject)', who);
  details.append(summary, body(mail.text));
  if (!mail.sent) {
    const button = document.createElement('button');
    button.textContent = 'Answer';
    button.addEventListener('click', () => answer(mail));
    details.append(button);
  }
  const entry = document.createElement('li');
  entry.append(details);
  return entry;
}

async function look() {
  try {
    const mails = await (await fetch('/demo/mails')).json();
    for (const mail of mails.toReversed())
      if (!shown.has(mail.id)) {
        shown.set(mail.id, item(mail));
        list.prepend(shown.get(mail.id));
      }
    none.hidden = shown.size > 0;
  } catch {
    // The server may be away for a moment: what is shown stays.
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { name, from, to, subject, text } = form.elements;
  state.className = 'quiet';
  state.textContent = 'Sending …';
  try {
    const sent = await fetch('/demo/mails', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name: name.value,
        from: from.value,
        to: to.value,
        subject: subject.value,
        text: text.value,
        answers: answered,
      }),
    });
    if (!sent.ok) throw new Error((await sent.json()).detail);
    state.textContent = 'Sent. It is on the desk in a moment.';
    startAnew();
    await look();
  } catch (problem) {
    state.className = 'error';
    state.textContent = `Not sent, and still here: ${problem.message}`;
  }
});

fresh.addEventListener('click', startAnew);
await look();
setInterval(look, LOOK_EVERY);
