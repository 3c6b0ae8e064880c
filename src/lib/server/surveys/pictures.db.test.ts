import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import * as dossier from '#server/dossier';
import * as organisation from '#server/organisation';
import type { Definition } from '#lib/surveys/definition.ts';
import { dot } from '../../../../tests/support/docx.ts';
import { makeOffice, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftSurvey, publishSurvey, questions } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const code = (what: string) => expect.objectContaining({ codes: [what] });
const drawn = (digest: string, alt = '三处候选点的位置'): Definition => ({
	entries: [{ kind: 'section', id: 's1', label: '候选点', picture: { digest, alt } }, ...questions.entries]
});
const seen = (actor: Parameters<typeof dossier.findFile>[0], id: string) =>
	dossier.findFile(actor, id).then(
		() => true,
		() => false
	);
let unit: Crew;
let other: Crew;
let office: Office;
let id: string;
let digest: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	[unit, other] = made.departments;
	({ id } = await draftSurvey(unit));
	digest = await surveys.attachPicture(unit.drafter, id, { name: '位置图.png', bytes: dot });
});

describe('the picture of a section', () => {
	test('is a picture, kept once, of the survey whose section shows it', async () => {
		expect(await surveys.attachPicture(unit.drafter, id, { name: '又一次.png', bytes: dot })).toBe(digest);
		expect(Object.keys(await surveys.picturesOf(id))).toEqual([digest]);
		const text = { name: '说明.txt', bytes: new TextEncoder().encode('不是图片') };
		await expect(surveys.attachPicture(unit.drafter, id, text)).rejects.toEqual(code('attachments_notAllowed'));
		const foreign = drawn('0'.repeat(64));
		await expect(surveys.saveDefinition(unit.drafter, id, foreign)).rejects.toEqual(code('surveys_pictureGone'));
	});

	test('has words for those who do not see it, or the survey goes nowhere', async () => {
		await surveys.saveDefinition(unit.drafter, id, drawn(digest, ' '));
		const [fault] = surveys.faultsOf((await surveys.openVersion(id))!);
		expect(fault).toMatchObject({ code: 'questionnaire_noAlt', at: { id: 's1' } });
		const submission = { proofread: true, attribute: 'proactive' } as const;
		await expect(surveys.submitForReview(unit.drafter, id, submission)).rejects.toEqual(
			code('surveys_definitionFaults')
		);
	});

	test('is before the public when the questions are, and goes along with a copy of them', async () => {
		await surveys.saveDefinition(unit.drafter, id, drawn(digest));
		const file = (await surveys.picturesOf(id))[digest]!;
		expect([await seen(anonymous, file), await seen(unit.clerk, file)]).toEqual([false, true]);
		expect((await surveys.asked(id)).pictures).toEqual({});
		at('2026-03-02T09:00:00');
		await publishSurvey(unit, office.publisher, id);
		expect([await seen(anonymous, file), await seen(other.clerk, file)]).toEqual([true, true]);
		expect((await surveys.asked(id)).pictures).toEqual({ [digest]: file });
		const copy = await surveys.duplicate(unit.drafter, id, { opensOn: '2026-04-01', lastDay: '2026-04-10' });
		const own = (await surveys.picturesOf(copy.id))[digest]!;
		expect(own).not.toBe(file);
		expect(await seen(anonymous, own)).toBe(false);
	});

	test('that a correction brings is not seen before it', async () => {
		await surveys.beginCorrection(unit.drafter, id, '第一段的位置图画错了一处，换一张。');
		const bytes = await (
			await import('sharp')
		)
			.default({
				create: { width: 9, height: 9, channels: 3, background: 'red' }
			})
			.png()
			.toBuffer();
		const next = await surveys.attachPicture(unit.drafter, id, { name: '新图.png', bytes });
		await surveys.saveDefinition(unit.drafter, id, drawn(next));
		expect(Object.keys((await surveys.asked(id)).pictures)).toEqual([digest]);
		await publishSurvey(unit, office.publisher, id);
		expect(Object.keys((await surveys.asked(id)).pictures).sort()).toEqual([digest, next].sort());
	});
});
