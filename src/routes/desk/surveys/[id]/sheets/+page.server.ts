import type { RequestEvent } from '@sveltejs/kit';
import * as identity from '#server/identity';
import * as supervision from '#server/supervision';
import * as surveys from '#server/surveys';
import { sheetChannels } from '#lib/surveys/types.ts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string } };

const size = 50;

export const load = page(async (event: Event) => {
	const { survey, sheets, versions } = await supervision.surveyOf(staffOf(event), event.params.id);
	const { searchParams } = event.url;
	const channel = sheetChannels.find((one) => one === searchParams.get('channel'));
	const standing = { void: false, valid: true }[searchParams.get('standing') ?? ''];
	const before = Math.trunc(Number(searchParams.get('before'))) || undefined;
	const rows = await surveys.listSheets(survey.id, {
		...(channel && { channel }),
		...(standing !== undefined && { standing }),
		...(before !== undefined && { before }),
		limit: size + 1
	});
	const shown = rows.slice(0, size);
	const staff = shown.flatMap(({ enteredBy }) => enteredBy ?? []);
	return {
		survey,
		counts: sheets,
		filter: { channel: channel ?? '', standing: searchParams.get('standing') ?? '' },
		rows: shown.map(({ answers, holderKey: _holder, salt: _salt, residentId: _resident, ...row }) => ({
			...row,
			answered: Object.keys(JSON.parse(answers) as object).length
		})),
		first: before === undefined,
		next: rows.length > size ? shown.at(-1)!.serial : null,
		numbers: Object.fromEntries(versions.map(({ id, number }) => [id, number])),
		names: Object.fromEntries(await identity.staffNames(staff))
	};
});
