// Writes the types of the API from its committed description, when that is newer.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const description = new URL('../../docs/api/openapi.json', import.meta.url);
const types = new URL('src/generated/schema.ts', import.meta.url);

function age(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (age(types) < age(description)) {
  const text = astToString(await openapi(JSON.parse(readFileSync(description, 'utf8'))));
  mkdirSync(new URL('.', types), { recursive: true });
  writeFileSync(types, text);
}
