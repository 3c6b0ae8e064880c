import * as dossier from '#server/dossier';
import { page } from '#lib/web/page.ts';

export const load = page(async ({ params }) => ({ dossier: await dossier.dossierOf(params.id) }));
