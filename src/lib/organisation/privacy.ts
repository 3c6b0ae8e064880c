/**
 * The privacy notice (个人信息保护法 Art 17, 30, 31, 35): who, for what, which kinds, how long, which rights.
 * The Chinese text is the one that people agree to; the English one is a translation of it.
 * Change `privacyVersion` with the text: consent is kept against the digest of the words, and asked again after a change.
 */
import type { SiteProfile } from './site.ts';

export const privacyVersion = '2026-1';

/** The periods are settings of the rule profile (`contactMonths`, `logMonths`, `dataRequestWorkdays`). */
export type PrivacyFacts = {
	site: SiteProfile;
	contactMonths: number;
	logMonths: number;
	replyWorkdays: number;
};
export type PrivacySection = { title: string; paragraphs: string[] };

export function privacySections(facts: PrivacyFacts, language: 'zh-CN' | 'en'): PrivacySection[] {
	return language === 'en' ? inEnglish(facts) : inChinese(facts);
}

function inChinese({ site, contactMonths, logMonths, replyWorkdays }: PrivacyFacts): PrivacySection[] {
	const handler = site.sponsor || site.organ || '本网站的主办单位';
	return [
		section(
			'谁在处理您的信息',
			`个人信息由${handler}处理${site.operator && site.operator !== handler ? `，${site.operator}承办` : ''}。${contactInChinese(site)}`
		),
		section(
			'为了什么',
			'只用于重大行政决策的公众参与：确认是您本人在提意见，整理和答复意见，把采纳情况告诉您。这是履行法定职责（《重大行政决策程序暂行条例》第十四条至第十八条）。',
			'请您用手机号验证，是因为法律要求向公众提供发表意见的服务时核验真实身份。不核验也可以阅读本站的全部公开内容，也可以用信函、电话等公告写明的其他方式提意见。'
		),
		section(
			'收集哪些',
			'手机号；您自己填写的姓名；您的意见正文、附件、提交时间；登录时间和网络地址（只以无法还原的摘要形式用于防止滥用）。不收集身份证号、位置、通讯录，不使用第三方统计。',
			'请不要在意见里写本人或他人的身份证号、住址、病情等信息。'
		),
		section(
			'谁能看到',
			'手机号和姓名加密保存。只有征求意见单位的意见经办人在办理需要时可以查看，每次查看都有记录。公开意见和采纳情况时，姓名只显示姓，例如“王**”；手机号、住址等会遮去。除法律另有规定外，不提供给其他人，不用于商业用途，数据存放在中国境内。',
			'发送短信验证码时，手机号会交给短信服务机构，仅用于发送这条短信。'
		),
		section(
			'保存多久',
			`联系方式在公布采纳情况后保存 ${contactMonths} 个月，之后删除；操作日志保存 ${logMonths} 个月。意见正文按档案规定去掉身份信息后长期保存。`
		),
		section(
			'您的权利',
			`您可以查阅、复制、更正、删除您的信息，可以撤回同意、注销账号。截止时间之前可以在“我的”里撤回意见。其他申请请按上面的联系方式提出，${replyWorkdays} 个工作日内答复；不能办理的会说明理由。撤回同意不影响此前已经依法公布的、遮去姓名的内容。`
		),
		section(
			'不满十四周岁的未成年人',
			'未成年人的信息是敏感个人信息。请由父母或者其他监护人用自己的手机号验证，单独同意后代为提出；公开时显示“家长代提”，不显示孩子的姓名和学校。'
		),
		section('更新', '本告知有变动时，会请您重新阅读并同意。您同意的是哪一版，系统里留有记录。')
	];
}

function contactInChinese(site: SiteProfile): string {
	const ways = [
		site.contactUnit,
		site.telephone && `电话 ${site.telephone}`,
		site.email && `邮箱 ${site.email}`,
		site.address && `地址 ${site.address}`
	].filter(Boolean);
	return ways.length ? `联系：${ways.join('，')}。` : '联系方式见页面底部。';
}

function inEnglish({ site, contactMonths, logMonths, replyWorkdays }: PrivacyFacts): PrivacySection[] {
	const handler = site.sponsor || site.organ || 'the sponsor of this site';
	return [
		section(
			'Who handles your information',
			`${handler}${site.operator && site.operator !== handler ? `; operated by ${site.operator}` : ''}. ${contactInEnglish(site)}`
		),
		section(
			'What for',
			'Only for public participation in major administrative decisions: to know that it is you who comments, to sort and answer comments, and to tell you what became of yours. This is a statutory duty (Interim Regulations on Procedures for Major Administrative Decisions, Articles 14 to 18).',
			'Your mobile number is verified because the law asks for a real identity where the public is offered a place to publish its views. Without it you can still read everything public here, and comment by letter, phone or the other ways named in the notice.'
		),
		section(
			'Which kinds',
			'Your mobile number; the name you declare; your comment, its attachments and its time; the time of sign-in and the network address (only as a digest that cannot be turned back, against abuse). No ID number, no location, no contacts, no third-party statistics.',
			'Please do not write ID numbers, addresses or illnesses, yours or of others, into a comment.'
		),
		section(
			'Who sees it',
			'Number and name are stored encrypted. Only the opinion clerks of the unit concerned can look at them where their work needs it, and each look is recorded. What is published shows the surname alone, such as 王**; numbers and addresses are masked. Nothing is passed on or used commercially unless a law says so; the data stays in mainland China.',
			'To send you a code, your number is given to the SMS service, for that message only.'
		),
		section(
			'How long',
			`Contact details are deleted ${contactMonths} months after the feedback is published; operation logs are kept ${logMonths} months. Comments are archived without identity, as the archives rules ask.`
		),
		section(
			'Your rights',
			`You can see, copy, correct and delete your information, withdraw consent and close your account. Until the close you can withdraw a comment under "Me". Other requests go to the contact above and are answered within ${replyWorkdays} working days; a refusal gives its reason. Withdrawing consent does not touch what has been lawfully published with the name masked.`
		),
		section(
			'Children under 14',
			'Information on minors is sensitive. A parent or guardian verifies with their own number, consents separately and comments on behalf of the child; it is shown as entered by a parent, without name or school.'
		),
		section(
			'Changes',
			'When this notice changes you are asked to read and agree again. Which version you agreed to is kept.'
		)
	];
}

function contactInEnglish(site: SiteProfile): string {
	const ways = [
		site.contactUnit,
		site.telephone && `phone ${site.telephone}`,
		site.email && `e-mail ${site.email}`,
		site.address && `address ${site.address}`
	].filter(Boolean);
	return ways.length ? `Contact: ${ways.join(', ')}.` : 'The contact is at the foot of the page.';
}

const section = (title: string, ...paragraphs: string[]): PrivacySection => ({ title, paragraphs });
