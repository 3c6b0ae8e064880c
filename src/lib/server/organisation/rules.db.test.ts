import { describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import { currentEngine } from '#server/db';
import * as journal from '#server/journal';
import { laws } from '#server/statute';
import { makeOffice, makeStaff } from '../../../../tests/support/factories.ts';
import * as organisation from './index.ts';

const code = (code: string) => expect.objectContaining({ codes: [code] });
const raw = (statement: string) => currentEngine().raw(statement);

async function people() {
	const { office } = await makeOffice();
	const admin = await makeStaff({ unitId: office.unit.id, roles: ['administrator'] });
	return { admin, publisher: office.publisher as StaffActor, clerk: office.clerk as StaffActor };
}

describe('the rules of a place', () => {
	test('are those of the nation until they are chosen, once and by one', async () => {
		const { admin } = await people();
		expect((await organisation.ruleProfile()).name).toBe('national');
		await expect(organisation.chooseRuleProfile(admin, 'atlantis')).rejects.toEqual(code('statute_profileUnknown'));
		await organisation.chooseRuleProfile(admin, 'yunxi');
		expect(await organisation.ruleProfile()).toBe(await organisation.ruleProfile());
		expect((await organisation.ruleProfile()).values.secondApprovalBelowDays).toBe(10);
		await expect(organisation.chooseRuleProfile(admin, 'national')).rejects.toEqual(code('organisation_rulesNeedTwo'));
	});

	test('change when a second person confirms, and not before', async () => {
		const { admin, publisher } = await people();
		const before = new Date();
		const proposal = await organisation.proposeRules(admin, { values: { commentDays: 45 } });
		expect(proposal.changes).toEqual([{ name: 'commentDays', from: 30, to: 45 }]);
		expect((await organisation.ruleProfile()).values.commentDays).toBe(30);
		await expect(organisation.confirmRules(admin, proposal.id)).rejects.toEqual(code('organisation_rulesSecondPerson'));
		const another = organisation.proposeRules(publisher, { values: { commentDays: 60 } });
		await expect(another).rejects.toEqual(code('organisation_rulesWaiting'));
		await organisation.confirmRules(publisher, proposal.id);
		const profile = await organisation.ruleProfile();
		// What the base has set itself stays as long as nobody changes it.
		expect(profile.values).toMatchObject({ commentDays: 45, secondApprovalBelowDays: 10 });
		expect(profile.local).toContain('commentDays');
		expect((await organisation.ruleProfileAt(before)).values.commentDays).toBe(30);
		expect(await organisation.findProposal()).toBeUndefined();
		await expect(organisation.confirmRules(publisher, proposal.id)).rejects.toEqual(code('organisation_rulesDecided'));
		const [change] = await organisation.listChanges('rules');
		expect(change).toMatchObject({ changedBy: admin.id, confirmedBy: publisher.id });
		expect(await journal.newest()).toMatchObject({
			action: 'ruleProfile.confirmed',
			facts: { settings: ['commentDays'], from: [30], to: [45] }
		});
	});

	test('are never looser than the law, which is named', async () => {
		const { admin } = await people();
		const propose = (values: Record<string, number>) => organisation.proposeRules(admin, { values });
		await expect(propose({ commentDays: 29 })).rejects.toMatchObject({
			codes: ['statute_profileLaxer'],
			basis: laws.lawPeriod,
			facts: { value: 29, limit: 30 }
		});
		await expect(propose({ hearingMaterialsDays: 5 })).rejects.toMatchObject({ basis: laws.lawHearingMaterials });
		await expect(propose({ entryIdPurgeDays: 31 })).rejects.toEqual(code('statute_profileLaxer'));
		await expect(propose({ logMonths: 5 })).rejects.toEqual(code('statute_profileLaxer'));
		await expect(propose({ contactMonths: 60 })).rejects.toEqual(code('statute_profileAbove'));
		await expect(propose({ catalogueMonth: 13 })).rejects.toEqual(code('statute_profileAbove'));
		await expect(propose({ commentDays: Number.NaN })).rejects.toEqual(code('statute_profileNotWhole'));
		await expect(propose({ commentDay: 30 })).rejects.toEqual(code('statute_profileUnknownSetting'));
		await expect(propose({ commentDays: 45 })).rejects.toEqual(code('organisation_rulesSame'));
		expect(await organisation.findProposal()).toBeUndefined();
	});

	test('are proposed by those who keep the settings, and a proposal can come to nothing', async () => {
		const { admin, publisher, clerk } = await people();
		const values = { appealDays: 10 };
		await expect(organisation.proposeRules(clerk, { values })).rejects.toEqual(code('settings_only'));
		const first = await organisation.proposeRules(publisher, { values });
		await organisation.refuseRules(publisher, first.id);
		const second = await organisation.proposeRules(publisher, { values });
		await expect(organisation.confirmRules(clerk, second.id)).rejects.toEqual(code('settings_only'));
		await organisation.refuseRules(admin, second.id);
		expect((await organisation.ruleProfile()).values.appealDays).toBe(7);
	});

	test('are read anew when another process has changed them', async () => {
		const { admin, publisher } = await people();
		const { id } = await organisation.proposeRules(admin, { values: { commentDays: 40 } });
		expect((await organisation.ruleProfile()).values.commentDays).toBe(45);
		await organisation.confirmRules(publisher, id);
		const profile = await organisation.ruleProfile();
		await raw(`update settings set value = '"other"' where key = 'rulesVersion'`);
		expect(await organisation.ruleProfile()).not.toBe(profile);
		expect((await organisation.ruleProfile()).values.commentDays).toBe(40);
	});

	test('are kept by the database: no looser value, no second person who is the first, nothing changed afterwards', async () => {
		const { admin, publisher } = await people();
		const { id } = await organisation.proposeRules(admin, { values: { commentDays: 45, appealDays: 9 } });
		const add = (setting: string, value: number) =>
			raw(`insert into rule_values (profile_id, setting, value) values ('${id}', '${setting}', ${value})`);
		await expect(add('hearingMaterialsDays', 6)).rejects.toThrow();
		await expect(add('entryIdPurgeDays', 31)).rejects.toThrow();
		await expect(add('nothing', 1)).rejects.toThrow();
		await add('hearingMaterialsDays', 8);
		await expect(raw('update rule_values set value = 31')).rejects.toThrow();
		const at = currentEngine().dialect === 'postgres' ? 'now()' : '1';
		const confirm = (by: string) =>
			raw(`update rule_profiles set state = 'confirmed', decided_at = ${at}, decided_by = '${by}' where id = '${id}'`);
		await expect(confirm(admin.id)).rejects.toThrow();
		await confirm(publisher.id);
		await expect(add('attendanceNoticeWorkdays', 6)).rejects.toThrow();
		await expect(raw(`update rule_profiles set base = 'shandong'`)).rejects.toThrow();
		await expect(raw('delete from rule_profiles')).rejects.toThrow();
	});
});
