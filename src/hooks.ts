import type { Reroute } from '@sveltejs/kit';
import { plainPath } from '#lib/ui/href.ts';

/** `/en/me` is served by the route of `/me`. */
export const reroute: Reroute = ({ url }) => plainPath(url.pathname);
