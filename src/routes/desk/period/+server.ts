import { render } from 'svelte/server';
import { page, staffOf } from '#lib/web/page.ts';
import { periodWords } from '../consultations/period.ts';
import PeriodBox from '../consultations/PeriodBox.svelte';

/** `?opensOn&days&endsOn&documentType&feedbackMode`: the box of the period anew, as markup, in the reader's language. */
export const GET = page(async (event: { locals: App.Locals; url: URL }) => {
	staffOf(event);
	const period = await periodWords(Object.fromEntries(event.url.searchParams));
	return new Response(render(PeriodBox, { props: { period } }).body, {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
});
