/**
 * What the demo holds finished only: a catalogue version, a draft and a notice that are being written, and a draft that
 * was put to the public twice. Made once, by the verbs; what is there already is left.
 */
import type { ResidentActor, StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { dot } from '../docx.ts';
import { confirmAsProposed } from '../lineage/confirm.ts';

type Chain = Record<'drafter' | 'firstReviewer' | 'secondReviewer' | 'publisher' | 'compiler', StaffActor>;
type Unfinished = {
	catalogueVersion: string;
	itemIds: string[];
	/** The newest version, which stands in no notice yet, and the notice being written on the one before. */
	draftVersion: string;
	notice: string;
	compared: string;
	/** A file of that notice. */
	paper: string;
	/** A picture that came with an opinion on it. */
	picture: string;
};

const proofread = { proofread: true };
const bytes = (text: string) => new TextEncoder().encode(text);

export async function makeUnfinished(chain: Chain, resident: ResidentActor, published: string): Promise<Unfinished> {
	const first = await consultations.find(published);
	const { draftId } = await drafts.findVersion(first.draftVersionId);
	const versions = (await drafts.listVersions(draftId)).sort((a, b) => a.no - b.no);
	const [, second, third, fourth] =
		versions.length > 1 ? versions : [...versions, ...(await nextThree(chain, draftId))];
	const onDraft = await consultations.listOnDrafts([draftId]);
	const compared =
		onDraft.find(({ draftVersionId }) => draftVersionId === second!.id)?.id ??
		(await publishAgain(chain, first, second!.id));
	const notice =
		onDraft.find(({ draftVersionId }) => draftVersionId === third!.id)?.id ??
		(await draftNotice(chain, first, third!.id)).id;
	const version = await catalogueVersion(chain.compiler);
	const { entries } = await catalogue.findDraft(chain.compiler, version);
	return {
		catalogueVersion: version,
		itemIds: entries.map(({ itemId }) => itemId),
		draftVersion: fourth!.id,
		notice,
		compared,
		paper: await paperOf(chain.drafter, notice),
		picture: await pictureOf(resident, compared)
	};
}

async function nextThree({ drafter }: Chain, draftId: string) {
	const made: drafts.DraftVersion[] = [];
	for (const minutes of ['二十', '三十', '四十']) {
		const text = `云汐区校园周边交通组织办法（征求意见稿）\n\n第一条 为了学生上下学安全，制定本办法。\n第二条 校门两侧各五十米，上下学时段限时停车${minutes}分钟。\n`;
		const files = {
			text: { name: '征求意见稿.txt', bytes: bytes(text) },
			note: { name: '起草说明.txt', bytes: bytes('起草说明\n\n根据意见调整了停车时间。') }
		};
		made.push(await drafts.importDraft(drafter, { draftId, ...files }));
	}
	return made;
}

async function publishAgain(chain: Chain, first: consultations.ConsultationView, versionId: string): Promise<string> {
	const { id } = await draftNotice(chain, first, versionId);
	await confirmAsProposed(chain.drafter, versionId);
	const release = (await publication.latestOf('consultation', id))!;
	await publication.classify(chain.drafter, release.id, 'proactive');
	await consultations.submitForReview(chain.drafter, id, proofread);
	await publication.sign(chain.firstReviewer, release.id, proofread);
	await publication.signSecrecyReview(chain.firstReviewer, release.id);
	await publication.sign(chain.secondReviewer, release.id, proofread);
	await consultations.publish(chain.publisher, id, proofread);
	return id;
}

function draftNotice({ drafter }: Chain, first: consultations.ConsultationView, versionId: string) {
	return consultations.draftNotice(drafter, versionId, {
		...{ title: `${first.activity.title}（再次征求意见）`, itemId: '', documentType: first.documentType },
		...{ opensOn: clock.today(), days: 30, shorteningReason: '', basisText: first.basisText },
		...{ summaryPlain: first.summaryPlain, whatChanges: first.whatChanges },
		...{ channels: first.channels, contact: first.contact, guideQuestions: [] },
		...{ identityPolicy: 'nameToStaff', opinionDisplay: 'afterModeration', feedbackMode: 'beforeReview' }
	});
}

async function paperOf(drafter: StaffActor, notice: string): Promise<string> {
	const [kept] = await consultations.listFiles(notice);
	if (kept) return kept.id;
	const file = { name: '校门口示意图.png', bytes: dot };
	await consultations.attachFile(drafter, notice, { purpose: 'annex', file });
	return (await consultations.listFiles(notice))[0]!.id;
}

/** Sending the same again answers with the same opinion. */
async function pictureOf(resident: ResidentActor, activityId: string): Promise<string> {
	const { hash } = await organisation.privacyNotice();
	const about = {
		clauseId: '',
		stance: 'suggest',
		text: '校门口的标线已经磨没了，照片里看得见。',
		name: '罗晓峰'
	} as const;
	const how = { submitterType: 'person', showName: false, forMinor: false, minorConsent: false, ageBand: '' } as const;
	const file = { name: '标线.png', bytes: dot };
	const { id } = await opinions.submit(resident, activityId, { ...about, ...how, consent: hash }, [file]);
	return (await attachments.listOf('opinion', id))[0]!.id;
}

async function catalogueVersion(compiler: StaffActor): Promise<string> {
	const [open] = await catalogue.listDrafts(compiler);
	if (open) return open.version.id;
	const [newest] = await catalogue.listCatalogues();
	return (await catalogue.beginAdjustment(compiler, newest!.id)).id;
}
