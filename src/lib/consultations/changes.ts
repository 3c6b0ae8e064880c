/** A line of “what changes” in the shape 事项——现在：…；草案：…, apart. */
export type Change = { topic: string; now: string; proposed: string };

const shape = /^(.+?)[—-]{1,2}现在[：:](.+?)[；;]草案[：:](.+)$/su;

/** The lines as now → draft; undefined unless all of them have that shape: a list is then shown as it was written. */
export function changesOf(lines: readonly string[]): Change[] | undefined {
	const changes = lines.flatMap((line) => {
		const [, topic, now, proposed] = shape.exec(line.trim()) ?? [];
		return topic && now && proposed ? [{ topic, now, proposed }] : [];
	});
	return changes.length > 0 && changes.length === lines.length ? changes : undefined;
}
