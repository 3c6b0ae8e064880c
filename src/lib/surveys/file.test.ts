import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDefinition } from './check/read.ts';
import { DefinitionSchema, type Definition } from './definition.ts';
import { unread, writeDefinition } from './file.ts';
import { jsonSchema } from './testing/json-schema.ts';
import { randomDefinition } from './testing/random.ts';

const published = fileURLToPath(new URL('../../../static/survey.schema.json', import.meta.url));

it('is described by the schema that is published; UPDATE_SCHEMA=1 writes it', () => {
	const schema = {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: '问计问卷 Wenji survey',
		...jsonSchema(DefinitionSchema)
	};
	if (process.env.UPDATE_SCHEMA) writeFileSync(published, `${JSON.stringify(schema, null, '\t')}\n`);
	expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(schema);
});

it('is read as it was written', () => {
	fc.assert(
		fc.property(randomDefinition(), (definition) => {
			const written: unknown = JSON.parse(writeDefinition({ title: '问卷', ...definition }, '/survey.schema.json'));
			expect(readDefinition(written)).toEqual({ definition: { title: '问卷', ...definition } });
			expect(unread(written, definition)).toEqual(['title']);
		})
	);
});

it('leaves pictures behind, and names what it does not know', () => {
	const picture = { digest: 'a'.repeat(64), alt: '规划图' };
	const definition: Definition = { entries: [{ kind: 'section', id: 's1', label: '看图', picture }] };
	expect(writeDefinition(definition, '')).not.toContain('规划图');
	const given = { $schema: 'x', theme: '绿', entries: [{ kind: 'section', id: 's1', label: '看图', colour: 'red' }] };
	const read = readDefinition(given);
	expect(unread(given, 'definition' in read && read.definition)).toEqual(['theme', 'entries.0.colour']);
});
