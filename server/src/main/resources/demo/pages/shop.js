/** What customers allowed this shop to quote, as it stands now: who withdraws is gone within seconds. */
const LOOK_EVERY = 3_000;
const words = document.getElementById('words');
const list = words.querySelector('ul');

function item({ text, name, organisation }) {
  const quote = document.createElement('blockquote');
  quote.textContent = text;
  const by = document.createElement('p');
  by.className = 'quiet';
  by.textContent = [name, organisation].filter(Boolean).join(', ') || 'A customer';
  const entry = document.createElement('li');
  entry.append(quote, by);
  return entry;
}

async function look() {
  try {
    const answer = await fetch('/api/v1/quotes/lumen-lamps');
    if (!answer.ok) return;
    const { items } = await answer.json();
    list.replaceChildren(...items.map(item));
    words.hidden = items.length === 0;
  } catch {
    // The server may be away for a moment: what is shown stays.
  }
}

await look();
setInterval(look, LOOK_EVERY);
