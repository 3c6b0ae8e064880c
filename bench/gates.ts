/** The aims of issue and manual, each held against the figures of one run. `--gates` ends with 1 if one is missed. */
import type { Measured } from './load.ts';

/** `robust`: a ratio within the run, which other people's work on the machine does not turn over. */
export type Gate = { aim: string; figure: string; met: boolean; robust: boolean };
export type Figures = {
	measured: Record<string, Measured | undefined>;
	/** Megabytes resident, and on the disk; milliseconds to the first answer. */
	memory: number | undefined;
	start: number | undefined;
	size: number;
};

export function gatesOf({ measured, memory, start, size }: Figures): Gate[] {
	const gates: Gate[] = [];
	const at = (key: string) => measured[key];
	const most = (aim: string, figure: number | undefined, limit: number, unit: string, robust = false) => {
		if (figure !== undefined) gates.push({ aim, figure: `${shown(figure)} ${unit}`, met: figure <= limit, robust });
	};
	const least = (aim: string, a: number | undefined, b: number | undefined, limit: number, robust = true) => {
		if (a === undefined || b === undefined) return;
		gates.push({ aim, figure: `${shown(a / b)} ×`, met: a / b >= limit, robust });
	};
	const [kept, hello] = [at('detail kept · product'), at('detail kept · framework')];
	// By CPU: requests a second tell as much of the load's own process as of the server.
	least('kept detail ≥ 1.0 × the framework’s hello', hello?.cpuMs, kept?.cpuMs, 1);
	most('list, made anew ≤ 1.2 CPU ms', at('list · product')?.cpuMs, 1.2, 'ms');
	most('detail, made anew ≤ 2 CPU ms', at('detail · product')?.cpuMs, 2, 'ms');
	most('detail, signed in ≤ 2.5 CPU ms', at('detail signed in · product')?.cpuMs, 2.5, 'ms');
	const [sent, same] = [at('submit · product'), at('submit · bare')];
	least('submit ≥ 0.25 × the durable baseline over http', sent?.perSecond, same?.perSecond, 0.25);
	const [many, sameMany] = [at('submit at 64 · product'), at('submit at 64 · bare')];
	if (many && sameMany) most('submit, p99 at 64 ≤ 4 × the baseline’s', many.p99 / sameMany.p99, 4, '×', true);
	const [sheet, bareSheet] = [at('sheet · product'), at('sheet · bare')];
	least('sheet of a survey ≥ 0.15 × the durable baseline over http', sheet?.perSecond, bareSheet?.perSecond, 0.15);
	most('results of a survey, made anew ≤ 2.5 CPU ms', at('results · product')?.cpuMs, 2.5, 'ms');
	const [keptResults, greeting] = [at('results kept · product'), at('results kept · framework')];
	least('kept results ≥ 1.0 × the framework’s hello', greeting?.cpuMs, keptResults?.cpuMs, 1);
	const [seat, bareSeat] = [at('sign-up · product'), at('sign-up · bare')];
	least('sign-up for a session ≥ 0.15 × the durable baseline over http', seat?.perSecond, bareSeat?.perSecond, 0.15);
	const [scan, bareScan] = [at('check-in · product'), at('check-in · bare')];
	least('check-in ≥ 0.25 × the durable baseline over http', scan?.perSecond, bareScan?.perSecond, 0.25);
	most('page of a ticket ≤ 3 CPU ms', at('ticket · product')?.cpuMs, 3, 'ms');
	most('memory after load ≤ 250 MB', memory, 250, 'MB', true);
	most('start ≤ 500 ms', start, 500, 'ms');
	most('installed and built ≤ 120 MB', size, 120, 'MB', true);
	return gates;
}

const shown = (value: number) => Math.round(value * 100) / 100;

/** One line an aim. */
export const gateTable = (gates: readonly Gate[]) =>
	[
		'',
		'aims',
		...gates.map(({ aim, figure, met }) => `${met ? 'met   ' : 'MISSED'}  ${figure.padStart(10)}  ${aim}`)
	].join('\n');
