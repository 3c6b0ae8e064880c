import { refuseUnlessDemo } from '../../demo/site/index.ts';
import { page } from '#lib/web/page.ts';

/** Demo mode only; no other build holds this folder at all (vite.demo.ts). Actions check for themselves. */
export const load = page(async () => refuseUnlessDemo());
