/** Words by which somebody is against, and for. What is against is looked for first: 不支持 holds 支持. */
const against = /反对|不同意|不赞成|不赞同|不支持|不应当?再?建|坚决抵制|\b(?:oppose|against|disagree)\b/gu;
const inFavour = /(?:支持|同意|赞成|赞同|拥护)|\b(?:support|agree|in favou?r)\b/gu;
/** Words that only look like it: asking for support, wishing consent. */
const neither =
	/(?:请|望|给予|予以|得到|大力|政策|技术|资金|财政|取得|征得|经|未|是否)(?:[^，。,.]{0,6})(?:支持|同意|赞成)/gu;

/** On which side the first words of a text stand, where they say so plainly; empty if they do not, or say both. */
export function sideOf(text: string): 'for' | 'against' | '' {
	const start = text.slice(0, 120);
	const isAgainst = start.search(against) >= 0;
	const isFor = start.replace(against, '').replace(neither, '').search(inFavour) >= 0;
	return isAgainst === isFor ? '' : isAgainst ? 'against' : 'for';
}
