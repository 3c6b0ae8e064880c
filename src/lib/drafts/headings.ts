/** Which headings (编, 章, 节) open before a clause, and with which rank on the page. */

export type Heading = { title: string; level: number };

/**
 * The headings that change from one clause's path to the next. `top` is the rank of the outermost one.
 * A clause under two headings has rank `top + 2`, so no rank is skipped.
 */
export function headingsBefore(path: readonly string[], previous: readonly string[] = [], top = 3): Heading[] {
	const same = path.findIndex((title, at) => title !== previous[at]);
	return same === -1 ? [] : path.slice(same).map((title, at) => ({ title, level: Math.min(top + same + at, 6) }));
}
