import { enter, logins } from './people.js';

const CHOICES = [
  { email: 'mara@lumen.example', name: 'Mara', what: 'agent: answer a customer' },
  { email: 'tom@lumen.example', name: 'Tom', what: 'supervisor: see how the day goes' },
  { email: 'ada@lumen.example', name: 'Ada', what: 'administrator: set the house up' },
];

const list = document.getElementById('choices');
const state = document.getElementById('state');

function choice(name, what, chosen) {
  const button = document.createElement('button');
  const strong = document.createElement('b');
  strong.textContent = name;
  button.append(strong, ` ${what}`);
  button.addEventListener('click', chosen);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

async function enterAs(login) {
  state.textContent = `Opening the desk as ${login.name} …`;
  try {
    await enter(login);
    location.assign('/');
  } catch (problem) {
    state.textContent = problem.message;
  }
}

const remove = document.getElementById('remove');
remove.addEventListener('click', async () => {
  remove.disabled = true;
  state.textContent = 'Removing …';
  const answer = await fetch('/demo/samples', { method: 'DELETE' }).catch(() => null);
  state.textContent = answer?.ok
    ? 'The samples are gone: the inbox is empty, the next customer is a real one. Another data folder (--data) has them again.'
    : 'Not removed: the server did not answer. Try again.';
  remove.disabled = answer?.ok ?? false;
});

const known = await logins();
for (const { email, name, what } of CHOICES) {
  const login = known.find((one) => one.email === email);
  if (login) list.append(choice(`Enter as ${name}`, what, () => enterAs(login)));
}
list.append(choice('Enter as a customer', 'the shop, with the chat in its corner', () => location.assign('/demo/shop')));
