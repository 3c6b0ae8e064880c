/** Pairs of letters that any text has, whatever it is about: what only these have in common is nothing. */
const everyday = `
什么 怎么 怎样 这么 那么 多少 几个 哪里 哪个 为什 么时 我们 你们 他们 我家 大家 自己 别人 有人 人家 咱们 本人 一个 这个 那个 这些 那些 这样 那样 这里 那里 这次 这种
不是 是不 就是 都是 也是 还是 只是 可是 但是 而是 算是 没有 还有 只有 都有 有的 有些 有点 所有 没了 可以 不能 能不 不可 应该 应当 需要 能够 不要 要不 不会 会不 不用 不到 不了 不好 不知 知道
觉得 认为 看到 看见 听说 说是 出来 起来 下来 上去 过来 回来 现在 时候 以后 以前 之前 之后 已经 一直 一定 一样 一起 一下 一些 一点 再说 先说 今天 明天 昨天 每天 今年 去年 明年 每次 有时
因为 所以 如果 而且 或者 以及 虽然 然后 为了 对于 关于 通过 根据 按照 并且 于是 其他 其中 之间 非常 特别 比较 真的 很多 多了 太多 更多 不过 的话 的时 的人 的是 的事 了一 的一 是一 有一
问题 情况 方面 进行 希望 建议 请问 谢谢 感谢 领导 尊敬 您好 你好 书记 市长 反映 咨询 请求 恳请 意见 草案 这条 这一 一条 条说 支持 反对 同意 赞成
`;
const pairs = new Set(everyday.split(/\s+/));
const numeral = /^[零〇一二三四五六七八九十百千万两半几0-9]+$/;

/** True for a pair or triple of letters that tells nothing by itself, or holds one that does not. */
export function isEveryday(group: string): boolean {
	if (numeral.test(group)) return true;
	return pairs.has(group.slice(0, 2)) || (group.length > 2 && pairs.has(group.slice(1)));
}
