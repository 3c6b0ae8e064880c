import type { Option } from '#lib/surveys/definition.ts';
import { limits } from '#lib/surveys/limits.ts';
import { blank } from './marks.ts';
import type { Skipped } from './types.ts';

const jump =
	/\s*[（(【[]?\s*(?:→|请?(?:直接)?(?:跳|转)(?:到|至|答|题)?|请?(?:结束|终止)(?:作答|答题|问卷))[^（）()【】[\]]{0,20}[）)】\]]?\s*$/;
const askedFor = /[（(]?\s*请?(?:具体)?(?:注明|说明|填写|写明|补充)[：:]?\s*[）)]?/;
const none = /^(?:以上)?(?:都|均|皆)(?:不|没|无)|^以上(?:没有|无一)/;

/** Options with their marks: 其他____ asks for words, 以上都不是 stands alone. What they lose is told. */
export function optionsOf(
	texts: readonly string[],
	id: string,
	several: boolean,
	skip: (one: Skipped) => void
): Option[] {
	let other = false;
	const labels = new Set<string>();
	const options: Option[] = [];
	for (const text of texts) {
		const jumps = jump.exec(text);
		if (jumps) skip({ what: text, why: 'questionnaire_skippedJump', facts: {} });
		const plain = (jumps ? text.slice(0, jumps.index) : text).trim();
		const writes = blank.test(plain) || (/^其[他它]/.test(plain) && askedFor.test(plain));
		const label = labelOf(plain, writes);
		if (label === '') {
			if (text !== '') skip({ what: text, why: 'questionnaire_skippedNoLabel', facts: {} });
			continue;
		}
		if (labels.has(label)) {
			skip({ what: text, why: 'questionnaire_skippedTwice', facts: {} });
			continue;
		}
		labels.add(label);
		if (options.length === limits.options) {
			skip({ what: text, why: 'questionnaire_skippedTooMany', facts: { limit: limits.options } });
			continue;
		}
		if (writes && other) skip({ what: text, why: 'questionnaire_skippedSecondBlank', facts: {} });
		options.push({
			id: `${id}o${options.length + 1}`,
			label: label.slice(0, limits.label),
			...(writes && !other && { other: true as const }),
			...(several && none.test(label) && { exclusive: true as const })
		});
		other ||= writes;
	}
	return options;
}

function labelOf(text: string, writes: boolean): string {
	if (!writes) return text.replace(/[；;，,]$/, '').trim();
	const label = text
		.replace(/[（(]?\s*[_＿﹍﹎]{2,}\s*[）)]?|[（(]?(?:…{4,}|\.{8,})[）)]?/g, '')
		.replace(/^(其[他它].{0,4}?)[，,]?\s*[（(]?\s*请?(?:具体)?(?:注明|说明|填写|写明|补充)[：:]?\s*[）)]?.*$/, '$1')
		.replace(/[：:（(，,\s]+$/, '')
		.trim();
	return label;
}
