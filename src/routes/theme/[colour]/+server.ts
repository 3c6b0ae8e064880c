import { error } from '@sveltejs/kit';
import { colourOf, styleSheet, tooPale } from '#lib/organisation/colour.ts';

/** The style sheet of a main colour: the address is the colour, so it never changes. */
export function GET({ params }) {
	const colour = colourOf(params.colour);
	if (!colour || tooPale(colour)) error(404, 'not found');
	const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' };
	return new Response(styleSheet(colour), { headers });
}
