type Row = { key: string } & Record<string, string | number>;

/** Figures in columns; each scenario's CPU time also as a multiple of the bare baseline's, in the same run. */
export function table(title: string, rows: object[]): string {
	const all = (rows as Row[]).map((row) => ({ ...row, ...ratio(row, rows as Row[]) }) as Row);
	const names = Object.keys(all[0] ?? { key: '' }).filter((name) => name !== 'key');
	const width = Math.max(title.length, ...all.map(({ key }) => key.length)) + 2;
	const line = (first: string, cells: unknown[]) =>
		first.padEnd(width) + cells.map((cell) => String(cell ?? '').padStart(11)).join('');
	return [
		'',
		line(title, names),
		...all.map((row) =>
			line(
				row.key,
				names.map((name) => row[name])
			)
		)
	].join('\n');
}

function ratio(row: Row, rows: Row[]): Record<string, string> {
	const [scenario, target] = row.key.split(' · ');
	if (!target) return {};
	const bare = rows.find(({ key }) => key === `${scenario!.split(',')[0]} · bare`);
	return { 'CPU × bare': bare ? (Number(row.cpuMs) / Number(bare.cpuMs)).toFixed(1) : '' };
}
