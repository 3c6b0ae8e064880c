const compoundSurnames = new Set(
	(
		'欧阳 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 太叔 申屠 公孙 慕容 ' +
		'仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 闾丘 亓官 司寇 颛孙 漆雕 拓跋 轩辕 呼延 东郭 西门 第五 纳兰 ' +
		'歐陽 司馬 東方 獨孤 南宮 萬俟 聞人 諸葛 尉遲 赫連 澹臺 濮陽 申屠 公孫 鍾離 長孫 鮮于 軒轅'
	).split(' ')
);
const han = /^\p{Script=Han}/u;

/**
 * A person's name as it may be published (个人信息保护法第二十五条: without separate consent only masked): 王小明 → 王**,
 * 王明 → 王*, 欧阳娜娜 → 欧阳**, John Smith → J***, 阿依古丽·买买提 → 阿**. At most two stars follow a Chinese surname,
 * so that the length of a rare long name tells nothing. Names of units are not for this function: they stay in full.
 */
export function maskName(name: string): string {
	const letters = Array.from(name.normalize('NFC').trim());
	const first = letters[0];
	if (first === undefined) return '';
	if (!han.test(first)) return `${first}***`;
	const whole = letters.filter((letter) => /\S/u.test(letter));
	const surname = whole.length > 2 && compoundSurnames.has(first + whole[1]) ? first + whole[1] : first;
	const given = whole.length - Array.from(surname).length;
	return surname + '*'.repeat(Math.min(Math.max(given, 1), 2));
}
