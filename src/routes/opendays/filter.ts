/** Which sessions somebody looks for: as the address says it. */
import { monthOf } from '#lib/opendays/month.ts';
import type { SessionItemData } from '#lib/opendays/session-item.ts';

export type SessionFilter = {
	view: 'list' | 'month' | 'past';
	/** `YYYY-MM`, of the view by month. */
	month: string;
	unit: string;
	campaign: string;
	theme: string;
	area: string;
	free: boolean;
	page: number;
};

/** What an address asks for; what makes no sense is left out. */
export function readFilter({ searchParams: asked }: URL, today: string): SessionFilter {
	const text = (name: string) => (asked.get(name) ?? '').trim().slice(0, 64);
	const month = monthOf(asked.get('month'));
	const view = asked.get('view');
	return {
		view: view === 'past' ? 'past' : view === 'month' || month ? 'month' : 'list',
		month: month ?? today.slice(0, 7),
		...{ unit: text('unit'), campaign: text('campaign'), theme: text('theme'), area: text('area') },
		free: asked.get('free') === '1',
		page: Math.min(Math.max(Math.trunc(Number(asked.get('page'))) || 1, 1), 1000)
	};
}

/** The parameters of an address with another view, month or page; what is usual is left out. */
export function queryOf(filter: SessionFilter, changes: Partial<SessionFilter> = {}) {
	const { view, month, unit, campaign, theme, area, free, page } = { ...filter, page: 1, ...changes };
	return {
		view: view === 'list' ? undefined : view,
		month: view === 'month' ? month : undefined,
		...{ unit: unit || undefined, campaign: campaign || undefined, theme: theme || undefined },
		...{ area: area || undefined, free: free ? 1 : undefined, page: page > 1 ? page : undefined }
	};
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Does a session have this theme, lie there, have room? Unit, campaign and days are asked of the database. */
export function fits(session: SessionItemData & { wayThere: string }, { theme, area, free }: SessionFilter): boolean {
	if (theme && session.theme !== theme) return false;
	if (free && !(session.phase === 'registering' && session.free > 0)) return false;
	return !area || plain(`${session.place} ${session.wayThere}`).includes(plain(area));
}

export const narrowed = ({ unit, campaign, theme, area, free }: SessionFilter): boolean =>
	unit !== '' || campaign !== '' || theme !== '' || area !== '' || free;
