/** What a question says of itself in brackets: （多选，最多3项）, [单选题] *, 【必答】. */

export type Tags = {
	kind?: 'single' | 'multiple' | 'text' | 'ranking' | 'scale' | 'matrix';
	min?: number;
	max?: number;
	top?: number;
	required?: true;
};

const digits = '[\\d一二两三四五六七八九十]{1,3}';
const numerals: Record<string, number> = {
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10
};
const valueOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : numerals[text]);
const bracket = /[（(【[]([^（）()【】[\]]{1,40})[）)】\]]/g;
const most = new RegExp(`(?:最多|至多|限|不超过|不多于)(?:可)?(?:选择?|填)?\\s*(${digits})\\s*[项个种条]`);
const least = new RegExp(`(?:最少|至少|不少于)(?:选择?|填)?\\s*(${digits})\\s*[项个种条]`);
const exactly = new RegExp(`^(?:请|限)?(?:任)?选(?:择|出)?\\s*(${digits})\\s*[项个种条]$`);
const range = /选\s*(\d{1,2})\s*[-–—~～至到]\s*(\d{1,2})\s*[项个种条]/;
const first = new RegExp(`前\\s*(${digits})\\s*[项个位名]`);
const several = /多选|不定项|可选多项|选择多项|可选[一1]项或多项|选择[一1]项或多项|可复选/;

/** The tags of a question, and its words without those brackets that hold nothing else. */
export function tagsOf(stem: string): { label: string; tags: Tags } {
	const tags: Tags = {};
	let label = stem.replace(bracket, (whole: string, inside: string) => (note(inside.trim(), tags) ? '' : whole));
	const star = /\s*[*＊]\s*$/.exec(label) ?? /^\s*[*＊]\s*/.exec(label);
	if (star) {
		label = label.replace(star[0], '');
		tags.required = true;
	}
	// Not in brackets: 您的意见是：多选, 最多选三项。
	const limit = most.exec(label);
	if (limit && tags.max === undefined) Object.assign(tags, { max: valueOf(limit[1]!), kind: tags.kind ?? 'multiple' });
	if (/可(?:以)?多选/.test(label)) tags.kind ??= 'multiple';
	if (/排序|排列|按.{0,12}(?:先后|高低|强弱|大小)(?:顺序)?排/.test(label)) {
		tags.kind ??= 'ranking';
		const top = first.exec(label);
		if (top && tags.kind === 'ranking') tags.top = valueOf(top[1]!)!;
	}
	return { label: label.replace(/\s{2,}/g, ' ').trim(), tags };
}

/** Reads one bracket; whether it held a tag and nothing that a reader would miss. */
function note(inside: string, tags: Tags): boolean {
	let taken = true;
	const between = range.exec(inside);
	const [max, min, exact] = [most.exec(inside), least.exec(inside), exactly.exec(inside)];
	const top = first.exec(inside);
	if (/矩阵/.test(inside)) tags.kind = 'matrix';
	else if (/排序/.test(inside)) Object.assign(tags, { kind: 'ranking' }, top && { top: valueOf(top[1]!) });
	else if (several.test(inside)) tags.kind = 'multiple';
	else if (/单选|选[一1]项|只选[一1]/.test(inside) && !max && !min) tags.kind = 'single';
	else if (/填空|简答|问答|开放(?:题|性)|主观题/.test(inside)) tags.kind = 'text';
	else if (/量表|打分题|评分题/.test(inside)) tags.kind = 'scale';
	else taken = false;
	if (/^(?:必答|必填|必选)题?$|必答|必填/.test(inside)) tags.required = true;
	const limited = between ?? max ?? min ?? exact;
	if (limited && tags.kind !== 'ranking') {
		const at = (found: RegExpExecArray | null, group = 1) => (found ? valueOf(found[group]!) : undefined);
		const low = at(between) ?? at(min) ?? at(exact);
		const high = at(between, 2) ?? at(max) ?? at(exact);
		if (low !== undefined) tags.min = low;
		if (high !== undefined) tags.max = high;
		tags.kind = (high ?? 2) > 1 ? 'multiple' : 'single';
	}
	return taken || (limited !== undefined && limited !== null) || /^(?:必答|必填|必选|选答|选填)题?$/.test(inside);
}
