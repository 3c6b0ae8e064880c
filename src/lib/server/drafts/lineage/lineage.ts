/** 条文沿革: the lineage of a new version, proposed by the program and confirmed by a person. */
import { eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { lineageKinds, type LineageKind } from '../../../drafts/lineage.ts';
import { mayNotConfirmLineage } from '../policy.ts';
import { findVersion, listClauses, type ClauseRevision, type DraftVersion } from '../queries.ts';
import { lineageEnds, lineageLinks, lineages } from '../schema.ts';
import { baseOf } from './base.ts';
import { identify } from './identity.ts';
import { checkLinks, type CheckedLink, type Link } from './links.ts';
import { proposeLineage } from './propose.ts';

export type LineageInput = {
	/** The version that the links start from, as the person saw it. */
	fromVersionId: string;
	/** Ids of clause revisions. */
	links: readonly Link<string>[];
};

/** One of the links that the program proposes; `unsure` asks, with its candidates. */
export type AskedLink = {
	kind: LineageKind | 'unsure';
	from: ClauseRevision[];
	to: ClauseRevision[];
	/** 0 to 1. */
	score: number;
	candidates: { clause: ClauseRevision; score: number }[];
};
export type LineageProposal = {
	base: DraftVersion;
	old: ClauseRevision[];
	fresh: ClauseRevision[];
	links: AskedLink[];
};

/** What the program thinks became of the clauses of the version before; undefined for the first version. */
export async function proposalFor(versionId: string): Promise<LineageProposal | undefined> {
	const version = await findVersion(versionId);
	const base = await baseOf(version);
	if (!base) return undefined;
	const [old, fresh] = [await listClauses(base.id), await listClauses(versionId)];
	const links = proposeLineage(old, fresh).map(({ kind, from, to, score, candidates }) => ({
		...{ kind, score },
		from: from.map((at) => old[at]!),
		to: to.map((at) => fresh[at]!),
		candidates: candidates.map((one) => ({ clause: fresh[one.to]!, score: one.score }))
	}));
	return { base, old, fresh, links };
}

/**
 * Confirms the lineage of a version that is not published yet; what was confirmed before is replaced. The clauses take
 * their ids from it, so that what was said of a clause is found with what it became.
 */
export async function confirmLineage(actor: Actor, versionId: string, input: LineageInput): Promise<void> {
	await transaction(async () => {
		const version = await findVersion(versionId);
		refuseIf(mayNotConfirmLineage(actor, version));
		const proposal = await proposalFor(versionId);
		if (!proposal) throw new NotFound(`version before ${versionId}`);
		const { base, old, fresh } = proposal;
		if (base.id !== input.fromVersionId) throw new Refusal('drafts_lineageMeanwhile', { facts: { no: base.no } });
		const links = checkLinks(old, fresh, input.links);
		const asProposed = new Set(proposal.links.filter(({ kind }) => kind !== 'unsure').map(keyOf));
		await forget(versionId);
		const confirmed = { confirmedBy: (actor as StaffActor).id, confirmedAt: clock.now() };
		await db.insert(lineages).values({ versionId, fromVersionId: base.id, ...confirmed });
		const stored = links.map((link, at) => ({ ...link, id: createId(), at, proposed: asProposed.has(keyOf(link)) }));
		await write(versionId, stored);
		await identify(version.draftId, old, fresh, links);
		const counts = lineageKinds.map((kind) => [kind, links.filter((one) => one.kind === kind).length]);
		const changed = stored.filter(({ proposed }) => !proposed).length;
		const facts = { from: base.id, ...Object.fromEntries(counts), changed };
		await journal.record(actor, 'lineage.confirmed', versionId, facts);
	});
}

const keyOf = ({ from, to }: { from: readonly ClauseRevision[]; to: readonly ClauseRevision[] }) =>
	[from, to].map((side) => side.map(({ id }) => id).sort()).join('→');

async function forget(versionId: string): Promise<void> {
	await db.delete(lineageEnds).where(eq(lineageEnds.versionId, versionId));
	await db.delete(lineageLinks).where(eq(lineageLinks.versionId, versionId));
	await db.delete(lineages).where(eq(lineages.versionId, versionId));
}

type Stored = CheckedLink<ClauseRevision> & { id: string; at: number; proposed: boolean };

async function write(versionId: string, links: readonly Stored[]): Promise<void> {
	const rows = links.map(({ id, kind, at, proposed }) => ({ id, versionId, position: at + 1, kind, proposed }));
	const ends = links.flatMap(({ id, kind, from, to }) => {
		const end = (side: 'from' | 'to') => (clause: ClauseRevision) => ({
			...{ versionId, linkId: id, kind, side },
			revisionId: clause.id
		});
		return [...from.map(end('from')), ...to.map(end('to'))];
	});
	for (let i = 0; i < rows.length; i += 200) await db.insert(lineageLinks).values(rows.slice(i, i + 200));
	for (let i = 0; i < ends.length; i += 200) await db.insert(lineageEnds).values(ends.slice(i, i + 200));
}
