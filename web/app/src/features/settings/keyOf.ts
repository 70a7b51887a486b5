/** A name in letters that an address may have, unlike those there are. */
export function keyOf(name: string, taken: string[] = []): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w\s-]/g, '').toLowerCase().replace(/^[^a-z]+/, '').trim();
  const key = plain.replaceAll(/[\s_]+/g, '-').slice(0, 40) || 'a';
  let free = key;
  for (let next = 2; taken.includes(free); next += 1) free = `${key.slice(0, 37)}-${next}`;
  return free;
}
