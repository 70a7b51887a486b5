/** The house's own people, and one press to be one of them. */

export async function logins() {
  const answer = await fetch('/demo/logins');
  return answer.ok ? answer.json() : [];
}

function cookie(name) {
  return document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** Who is signed in, or null. Asking also brings the token that later requests need. */
export async function session() {
  const answer = await fetch('/api/v1/session');
  return answer.ok ? answer.json() : null;
}

function send(method, path, body) {
  return fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' },
    body: JSON.stringify(body),
  });
}

/** Whoever is signed in takes chats from now on. */
export async function takeChats() {
  await session();
  await send('PUT', '/api/v1/availability', { state: 'online' });
}

export async function enter({ email, password }) {
  await session();
  const answer = await send('POST', '/api/v1/session', { email, password });
  if (!answer.ok) throw new Error((await answer.json()).detail ?? 'The desk did not open.');
}
