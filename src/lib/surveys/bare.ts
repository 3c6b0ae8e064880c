import type { Definition } from './definition.ts';

/** A definition without its words: what the evaluator needs on a page that shows the words anyway. */
export function bare({ entries }: Definition): Definition {
	return {
		entries: entries.map((entry) => {
			if (entry.kind === 'section') {
				const { kind, id, showIf } = entry;
				return { kind, id, label: '', ...(showIf && { showIf }) };
			}
			const { hint: _hint, help: _help, ...rest } = { ...entry, label: '' };
			if ('options' in rest) return { ...rest, options: rest.options.map(wordless) } as typeof entry;
			if (rest.kind === 'matrix')
				return { ...rest, rows: rest.rows.map(wordless), columns: rest.columns.map(wordless) };
			return rest.kind === 'scale' ? { ...rest, labels: [] } : rest;
		})
	};
}

const wordless = <Named extends { label: string }>(named: Named): Named => ({ ...named, label: '' });
