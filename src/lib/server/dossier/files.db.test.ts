import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as dossier from '#server/dossier';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import {
	draftConsultation,
	proofread,
	reviewedBy,
	type MadeConsultation
} from '../../../../tests/support/consultation.ts';
import { makeOffice, makeResident } from '../../../../tests/support/factories.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
let made: MadeConsultation;
let office: Awaited<ReturnType<typeof makeOffice>>;

const mayHave = (actor: Actor, id: string) =>
	dossier.findFile(actor, id).then(
		() => true,
		() => false
	);

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	office = await makeOffice();
	made = await draftConsultation(office.departments[0]);
});

describe('who may have a file', () => {
	test('the files of a draft belong to its unit until a notice shows it', async () => {
		const [own, other] = office.departments;
		const [original] = await attachments.listOf('draftVersion', made.versionId);
		expect(await mayHave(anonymous, original!.id)).toBe(false);
		expect(await mayHave(other.drafter, original!.id)).toBe(false);
		expect(await mayHave(own.clerk, original!.id)).toBe(true);
		expect(await mayHave(office.office.publisher, original!.id)).toBe(true);

		await consultations.submitForReview(own.drafter, made.id, proofread);
		await reviewedBy(own, made.releaseId);
		at('2026-03-02T08:30:00');
		await consultations.publish(office.office.publisher, made.id, proofread);
		expect(await mayHave(anonymous, original!.id)).toBe(true);
	});

	test('what a resident attaches is seen by the unit and its author, by all only once a clerk shows it', async () => {
		const [own, other] = office.departments;
		at('2026-03-10T20:15:00');
		const [author, neighbour] = [await makeResident(), await makeResident()];
		const receipt = await opinions.submit(author, made.id, {
			clauseId: '',
			stance: 'suggest',
			text: '楼道窄，担架进不来。',
			name: '周晓岚',
			submitterType: 'person',
			showName: false,
			forMinor: false,
			ageBand: '',
			consent: (await organisation.privacyNotice()).hash,
			minorConsent: false
		});
		const kept = await attachments.keep(new TextEncoder().encode('%PDF-1.4'));
		const owner = { ownerKind: 'opinion', ownerId: receipt.id, purpose: 'evidence:1', audience: 'staff' } as const;
		const file = await attachments.attach(kept, { ...owner, name: '楼道.pdf', mime: 'application/pdf' });
		const whoMay = () =>
			Promise.all([author, neighbour, anonymous, own.clerk, other.clerk].map((actor) => mayHave(actor, file.id)));
		expect(await whoMay()).toEqual([true, false, false, true, false]);

		await attachments.setAudience(file.id, 'public');
		expect(await whoMay()).toEqual([true, false, false, true, false]);
		await opinions.moderate(own.clerk, made.id, {
			opinionIds: [receipt.id],
			decision: 'accept',
			ground: '',
			target: '',
			duplicateOf: '',
			note: '',
			publicText: ''
		});
		expect(await whoMay()).toEqual([true, true, true, true, true]);
	});

	test('an unknown file is not found', async () => {
		expect(await mayHave(office.office.publisher, 'nope')).toBe(false);
	});
});
