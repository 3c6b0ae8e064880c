/** JSON Schema (2020-12) of those valibot schemas that surveys are made of; anything else throws. */
import type * as v from 'valibot';

type Schema = Record<string, unknown>;
type Described = v.GenericSchema & {
	pipe?: readonly (v.GenericSchema | v.GenericPipeAction)[];
	entries?: Record<string, v.GenericSchema>;
	item?: v.GenericSchema;
	wrapped?: v.GenericSchema;
	options?: readonly unknown[];
	literal?: unknown;
};

export function jsonSchema(schema: v.GenericSchema): Schema {
	const { pipe, ...described } = schema as Described;
	if (!pipe) return plain(described as Described);
	const [first, ...actions] = pipe;
	return actions.reduce<Schema>(
		(sofar, action) => ({ ...sofar, ...narrowed(action, sofar) }),
		jsonSchema(first as v.GenericSchema)
	);
}

function plain(schema: Described): Schema {
	switch (schema.type) {
		case 'string':
		case 'number':
			return { type: schema.type };
		case 'literal':
			return { const: schema.literal };
		case 'picklist':
			return { enum: schema.options };
		case 'array':
			return { type: 'array', items: jsonSchema(schema.item!) };
		case 'optional':
			return jsonSchema(schema.wrapped!);
		case 'union':
		case 'variant':
			return { anyOf: schema.options!.map((one) => jsonSchema(one as v.GenericSchema)) };
		case 'object': {
			const entries = Object.entries(schema.entries!);
			return {
				type: 'object',
				properties: Object.fromEntries(entries.map(([key, one]) => [key, jsonSchema(one)])),
				required: entries.filter(([, one]) => one.type !== 'optional').map(([key]) => key)
			};
		}
		default:
			throw new Error(`no JSON schema for ${schema.type}`);
	}
}

function narrowed(action: v.GenericSchema | v.GenericPipeAction, sofar: Schema): Schema {
	const { type, requirement } = action as { type: string; requirement?: unknown };
	const isList = sofar.type === 'array';
	switch (type) {
		case 'max_length':
			return { [isList ? 'maxItems' : 'maxLength']: requirement };
		case 'min_length':
			return { [isList ? 'minItems' : 'minLength']: requirement };
		case 'min_value':
			return { minimum: requirement };
		case 'max_value':
			return { maximum: requirement };
		case 'integer':
			return { type: 'integer' };
		case 'regex':
			return { pattern: (requirement as RegExp).source };
		case 'iso_date':
			return { format: 'date' };
		case 'finite':
		case 'check':
			return {};
		default:
			throw new Error(`no JSON schema for ${type}`);
	}
}
