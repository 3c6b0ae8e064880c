/**
 * What the entry asks the framework's side, which is another bundle with modules of its own: so it is handed over by
 * the process, not by an import.
 */
export type PageSource = {
	/** Changes with every change that anybody could see, by whichever process it was made. */
	version: () => Promise<number>;
	/** Counts an answer that the framework did not see. `seconds`: wall time. */
	observe: (method: string, route: string, status: number, seconds: number) => void;
};

const place = Symbol.for('wenji.pageSource');
const shared = globalThis as { [place]?: PageSource };

export function offerPages(source: PageSource): void {
	shared[place] = source;
}

export const pageSource = (): PageSource | undefined => shared[place];
