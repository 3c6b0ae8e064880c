// Every text exists in both languages with the same variables, and every refusal code has a text.
import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { say } from '../words.mjs';

const settings = JSON.parse(readFileSync(inRoot('project.inlang/settings.json'), 'utf8'));
const { baseLocale, locales } = settings;
const files = [].concat(settings['plugin.inlang.messageFormat'].pathPattern);
const findings = [];

const messages = Object.fromEntries(locales.map((locale) => [locale, readLocale(locale)]));
for (const locale of locales) {
	for (const [key, { file, variables }] of messages[baseLocale]) {
		const other = messages[locale].get(key);
		if (!other) findings.push(`${file}: ${key} has no ${locale} text`);
		else if (other.variables !== variables) {
			findings.push(
				`${file}: ${key} has the variables {${variables}} in ${baseLocale}, {${other.variables}} in ${locale}`
			);
		} else if (other.file !== file) findings.push(`${key} is in ${file} and, in ${locale}, in ${other.file}`);
	}
	for (const [key, { file }] of messages[locale]) {
		if (!messages[baseLocale].has(key)) findings.push(`${file}: ${key} exists in ${locale} only`);
	}
}
for (const [code, file] of refusalCodes(inRoot('src'))) {
	if (!messages[baseLocale].has(code)) findings.push(`${file}: the refusal code ${code} has no text`);
}

if (findings.length > 0) {
	say(findings.join('\n'));
	process.exitCode = 1;
}

function readLocale(locale) {
	const texts = new Map();
	const listed = files.map((pattern) => pattern.replace('{locale}', locale));
	for (const name of readdirSync(inRoot('messages', locale))) {
		if (!listed.includes(`./messages/${locale}/${name}`))
			findings.push(`messages/${locale}/${name} is not in settings.json`);
	}
	for (const path of listed) {
		const file = path.split('/').pop();
		for (const [key, value] of Object.entries(JSON.parse(readFileSync(inRoot(path), 'utf8')))) {
			if (key === '$schema') continue;
			if (texts.has(key)) findings.push(`${path}: ${key} exists twice`);
			if (JSON.stringify(value).length <= 2) findings.push(`${path}: ${key} is empty`);
			texts.set(key, { file, variables: variablesOf(value) });
		}
	}
	return texts;
}

function variablesOf(value) {
	const found = JSON.stringify(value).match(/\{\s*([\w]+)\s*\}/g) ?? [];
	const inputs = JSON.stringify(value).match(/input (\w+)/g) ?? [];
	const names = [...found.map((name) => name.slice(1, -1).trim()), ...inputs.map((name) => name.slice(6))];
	return [...new Set(names)].sort().join(', ');
}

// A code is written where it is thrown, or in a policy that lists the reasons.
function refusalCodes(folder) {
	const modules = files.map((path) => path.split('/').pop().replace('.json', '')).join('|');
	const code = new RegExp(`'((?:${modules})_[a-z][A-Za-z0-9]*)'`, 'g');
	return readdirSync(folder, { recursive: true })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('paraglide'))
		.flatMap((name) => {
			const source = readFileSync(`${folder}/${name}`, 'utf8');
			const thrown = [...source.matchAll(/new Refusal\(\s*(\[[^\]]*\]|'[^']*')/g)].map(([, argument]) => argument);
			const places = name.endsWith('policy.ts') ? [source] : thrown;
			return places.flatMap((text) => [...text.matchAll(code)].map(([, key]) => [key, name]));
		});
}
