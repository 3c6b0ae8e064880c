import * as catalogue from '#server/catalogue';
import { page } from '#lib/web/page.ts';

export const load = page(async () => ({ catalogues: await catalogue.listCatalogues() }));
