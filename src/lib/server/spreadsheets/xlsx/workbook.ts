import { posix } from 'node:path';
import { UnreadableZip, type Zip } from '#server/zip';
import { attribute, readXml } from './xml.ts';

export type SheetPart = { name: string; part: string; hidden: boolean };
export type Workbook = { date1904: boolean; sheets: SheetPart[]; strings?: string; styles?: string };

type Relation = { type: string; target: string };

/** The sheets in the order of their tabs, and where their parts lie. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
	const root = [...(await relations(zip, '')).values()].find(({ type }) => type === 'officeDocument');
	if (!root) throw new UnreadableZip('damaged', 'no workbook');
	const related = await relations(zip, root.target);
	const book: Workbook = { date1904: false, sheets: [] };
	await readXml(zip, root.target, {
		open(name, attributes) {
			if (name === 'workbookPr') book.date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
			if (name !== 'sheet') return;
			const relation = related.get(attribute(attributes, 'id') ?? '');
			// chart sheets and macro sheets hold no cells
			if (relation?.type !== 'worksheet' || !zip.has(relation.target)) return;
			const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
			book.sheets.push({ name: attribute(attributes, 'name') ?? '', part: relation.target, hidden });
		}
	});
	for (const { type, target } of related.values()) {
		if (type === 'sharedStrings' && zip.has(target)) book.strings = target;
		if (type === 'styles' && zip.has(target)) book.styles = target;
	}
	return book;
}

async function relations(zip: Zip, part: string): Promise<Map<string, Relation>> {
	const folder = posix.dirname(part);
	const found = new Map<string, Relation>();
	const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
	if (!zip.has(list)) return found;
	await readXml(zip, list, {
		open(name, attributes) {
			if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
			const target = attribute(attributes, 'Target') ?? '';
			found.set(attribute(attributes, 'Id') ?? '', {
				type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
				target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
			});
		}
	});
	return found;
}
