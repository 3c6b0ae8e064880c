import { beforeAll, describe, expect, test } from 'vitest';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { db } from '#server/db';
import * as drafts from '#server/drafts';
import { writeZip } from '#server/zip';
import { docx, dot, oleFile, p, picture, run } from '../../../../tests/support/docx.ts';
import { makeOffice, makeStaff, type Crew } from '../../../../tests/support/factories.ts';
import { draftVersions } from './schema.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (code: string, file?: string) =>
	expect.objectContaining({ codes: [code], ...(file && { facts: expect.objectContaining({ file }) as unknown }) });
const text = {
	name: '征求意见稿.docx',
	bytes: docx({
		body: [
			p('电梯补贴办法'),
			p('第一条 为了方便群众。'),
			p(run('第二条 见图。') + picture('pic')),
			p('第三条 公布之日起施行。')
		],
		parts: [{ name: 'word/media/a.png', bytes: dot }],
		relations: [['pic', 'image', 'media/a.png']]
	})
};
const note = { name: '起草说明.txt', bytes: bytes('起草说明\n\n为了方便。') };
const rows = async () => (await db.select({ id: draftVersions.id }).from(draftVersions)).length;
const heldOf = (preview: drafts.Preview) => ({
	versionId: preview.versionId,
	text: preview.files.text.sealed,
	note: preview.files.note.sealed
});
let unit: Crew;
let other: Crew;
let publisher: Crew['drafter'];

beforeAll(async () => {
	clock.standAt(new Date('2026-02-20T09:00:00+08:00'));
	const { office, departments } = await makeOffice();
	[unit, other] = departments;
	publisher = office.publisher;
});

describe('a preview', () => {
	test('shows the draft as it will be, and stores none of it until it is told to', async () => {
		const before = await rows();
		const seen = await drafts.preview(unit.drafter, { unitId: unit.unit.id, text, note });
		expect(seen).toMatchObject({ title: '电梯补贴办法', format: 'docx', changes: null });
		expect(seen.clauses.map(({ no }) => no)).toEqual(['第一条', '第二条', '第三条']);
		const [imageId] = Object.keys(seen.pictures);
		expect(drafts.heldPicture(seen.pictures[imageId!]!)).toMatchObject({ mime: 'image/png' });
		const shown = seen.clauses[1]!.blocks.find(({ kind }) => kind === 'image');
		expect(shown).toMatchObject({ imageId, width: 1, height: 1 });
		expect(drafts.heldPicture(seen.files.text.sealed)).toBeUndefined();
		expect(attachments.unstage(seen.files.text.sealed)).toBeUndefined();
		expect(await rows()).toBe(before);

		const owner = { unitId: unit.unit.id, itemId: '', title: ' 另起的标题 ' };
		const stored = await drafts.importHeld(unit.drafter, { ...owner, ...heldOf(seen) });
		expect(stored).toMatchObject({
			id: seen.versionId,
			no: 1,
			title: '另起的标题',
			originalSha256: seen.files.text.sha256
		});
		const again = await drafts.importHeld(unit.drafter, { ...owner, ...heldOf(seen) });
		expect(again.id).toBe(stored.id);
		expect(await rows()).toBe(before + 1);
		const [head] = await drafts.listHeads(unit.unit.id);
		expect(head).toMatchObject({ id: stored.id, no: 1, clauses: 3, unitName: unit.unit.name });
		const files = await attachments.listOf('draftVersion', stored.id);
		expect(files.map(({ purpose }) => purpose.split(':')[0]).sort()).toEqual(['image', 'note', 'original']);
	});

	test('two at once store one version', async () => {
		const seen = await drafts.preview(unit.drafter, { unitId: unit.unit.id, text, note });
		const send = () => drafts.importHeld(unit.drafter, { unitId: unit.unit.id, ...heldOf(seen) });
		const before = await rows();
		const [one, two] = await Promise.all([send(), send()]);
		expect(one.id).toBe(two.id);
		expect(await rows()).toBe(before + 1);
	});

	test('of a further version says what it changes, and whether it changes anything', async () => {
		const first = await drafts.importDraft(unit.drafter, { unitId: unit.unit.id, text, note });
		const changed = {
			name: '二稿.txt',
			bytes: bytes('电梯补贴办法\n\n第一条 为了方便老年群众。\n第三条 公布之日起施行。\n')
		};
		const { draftId } = first;
		const seen = await drafts.preview(unit.drafter, { draftId, text: changed, note });
		expect(seen.changes).toMatchObject({ no: 1, same: false, counts: { edited: 1, removed: 1 } });
		expect((await drafts.preview(unit.drafter, { draftId, text, note })).changes).toMatchObject({ same: true });
		const second = await drafts.importHeld(unit.drafter, { draftId, ...heldOf(seen) });
		expect(second).toMatchObject({ draftId, no: 2 });
	});

	test('is over after a day, and a forged one opens nothing', async () => {
		const seen = await drafts.preview(unit.drafter, { unitId: unit.unit.id, text, note });
		const forged = { ...heldOf(seen), note: seen.files.note.sealed.slice(0, -4) + 'AAAA' };
		const store = (held: ReturnType<typeof heldOf>) =>
			drafts.importHeld(unit.drafter, { unitId: unit.unit.id, ...held });
		await expect(store(forged)).rejects.toEqual(refused('drafts_previewOver'));
		clock.standAt(new Date('2026-02-21T09:00:01+08:00'));
		await expect(store(heldOf(seen))).rejects.toEqual(refused('drafts_previewOver'));
		clock.standAt(new Date('2026-02-20T09:00:00+08:00'));
	});

	test('belongs to the drafters of the unit', async () => {
		const of = (actor: Crew['drafter']) => drafts.preview(actor, { unitId: unit.unit.id, text, note });
		await expect(of(other.drafter)).rejects.toEqual(refused('drafts_notDrafter'));
		await expect(of(unit.clerk)).rejects.toEqual(refused('drafts_notDrafter'));
		const supervisor = await makeStaff({ unitId: other.unit.id, roles: ['supervisor'] });
		const sees = [unit.clerk, publisher, supervisor].map((actor) => drafts.mayNotSee(actor, unit.unit.id));
		expect(sees.flat()).toEqual([]);
		expect(drafts.mayNotSee(other.drafter, unit.unit.id)).toEqual(['drafts_notYours']);
	});
});

describe('a file that is none', () => {
	const bomb = writeZip([
		{ name: '[Content_Types].xml', bytes: '<Types/>' },
		{ name: 'word/document.xml', bytes: new Uint8Array(300 * 1024 * 1024) }
	]);
	const bad: [string, Uint8Array, string][] = [
		['没有条文.docx', docx({ body: [] }), 'drafts_noClauses'],
		['加密.docx', oleFile('EncryptedPackage'), 'drafts_protected'],
		['旧版.doc', oleFile('WordDocument'), 'drafts_legacyWord'],
		['旧版.wps', oleFile('WordDocument'), 'drafts_wps'],
		['版式.ofd', writeZip([{ name: 'OFD.xml', bytes: '<OFD/>' }]), 'drafts_ofd'],
		['版式.pdf', bytes('%PDF-1.7\n'), 'drafts_pdf'],
		['炸弹.docx', bomb, 'drafts_zipBomb'],
		['空.docx', new Uint8Array(0), 'drafts_empty'],
		['太大.docx', new Uint8Array(21 * 1024 * 1024), 'drafts_tooLarge']
	];
	test.each(bad)('%s is refused beside the right field, and nothing is stored', async (name, content, code) => {
		const before = await rows();
		const file = { name, bytes: content };
		const owner = { unitId: unit.unit.id };
		await expect(drafts.preview(unit.drafter, { ...owner, text: file, note })).rejects.toEqual(refused(code, 'text'));
		await expect(drafts.preview(unit.drafter, { ...owner, text, note: file })).rejects.toEqual(refused(code, 'note'));
		await expect(drafts.importDraft(unit.drafter, { ...owner, text: file, note })).rejects.toEqual(refused(code));
		expect(await rows()).toBe(before);
	});
});
