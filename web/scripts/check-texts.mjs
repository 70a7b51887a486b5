// Every text that the app says exists in each language, and none is there for nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../app/src/', import.meta.url));
const plural = /_(zero|one|two|few|many|other)$/;

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function flat(tree, prefix = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

function texts(language) {
  return new Map(flat(JSON.parse(readFileSync(join(source, 'i18n', `${language}.json`), 'utf8'))));
}

function blanks(text) {
  return [...text.matchAll(/\{\{\s*(\w+)|\[\[(\w+)\]\]/g)].map((match) => match[1] ?? match[2]).filter((name) => name !== 'count');
}

const used = new Set();
const prefixes = new Set();
for (const file of files(source)) {
  const code = readFileSync(file, 'utf8');
  // Whatever looks like a key in a string of ours: t('a.b'), text="a.b", a ternary inside t(…).
  for (const [, key] of code.matchAll(/['"]([a-z][A-Za-z]*(?:\.[A-Za-z][\w-]*)+)['"]/g)) used.add(key);
  for (const [, key] of code.matchAll(/\bt\(\s*['"]([a-z][A-Za-z]*)['"]/g)) used.add(key);
  for (const [, prefix] of code.matchAll(/`([a-z][A-Za-z]*(?:\.[A-Za-z]+)*\.)\$\{/g)) prefixes.add(prefix);
}

const languages = readdirSync(join(source, 'i18n'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));
const known = new Map(languages.map((language) => [language, texts(language)]));
const english = known.get('en');
const wrong = [];

const base = (key) => key.replace(plural, '');
const bases = new Set([...english.keys()].map(base));
const calls = new Set();
for (const file of files(source)) {
  for (const [, key] of readFileSync(file, 'utf8').matchAll(/\b(?:t|i18next\.t)\(\s*['"]([\w.-]+)['"]/g)) calls.add(key);
}
for (const key of calls) if (!bases.has(key)) wrong.push(`missing in en: ${key}`);
for (const key of english.keys()) {
  const isUsed = used.has(base(key)) || used.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix));
  if (!isUsed) wrong.push(`unused: ${key}`);
}
for (const [language, translated] of known) {
  if (language === 'en') continue;
  for (const [key, text] of english) {
    const other = translated.get(key);
    if (other === undefined) wrong.push(`missing in ${language}: ${key}`);
    else if (blanks(text).toSorted().join() !== blanks(other).toSorted().join()) wrong.push(`other blanks in ${language}: ${key}`);
  }
  for (const key of translated.keys()) {
    const onlyTranslated = key.startsWith('problem.');
    if (!english.has(key) && !onlyTranslated) wrong.push(`only in ${language}: ${key}`);
  }
}

// The widget's texts are typed, so each language has them all; none may be there for nothing.
const widget = fileURLToPath(new URL('../widget/src/frame/', import.meta.url));
const spoken = files(widget)
  .filter((file) => !file.includes('texts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
for (const [, key] of readFileSync(join(widget, 'texts/en.ts'), 'utf8').matchAll(/^ {2}(\w+):/gm)) {
  if (!new RegExp(`'${key}'`).test(spoken)) wrong.push(`unused in the widget: ${key}`);
}

if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exit(1);
}
