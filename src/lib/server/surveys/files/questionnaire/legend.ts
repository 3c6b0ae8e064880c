/** 1=非常不同意，2=不同意，…: what the points of a scale mean. Points without words stay empty. */
export function legendIn(text: string): string[] | undefined {
	const found = [
		...text.matchAll(
			/(?<!\d)([1-7])\s*(?:分)?\s*(?:[=＝:：]|(?:代表|表示|为|是)[“"]?)\s*([^，,；;、。\s）)“”"=＝\d][^，,；;、。\s）)“”"=＝]{0,19})/g
		)
	].map(([, point, label]) => [Number(point), label!.trim()] as const);
	const points = found.map(([point]) => point);
	if (points.length < 2 || points[0] !== 1 || points.some((point, i) => i > 0 && point <= points[i - 1]!))
		return undefined;
	const labels = Array.from({ length: points.at(-1)! }, () => '');
	for (const [point, label] of found) labels[point - 1] = label;
	return labels;
}
