import type { PrivacyTemplate } from './privacy.ts';

/**
 * The privacy notice that the program brings along (个人信息保护法 Art 17, 30, 31, 35), in force until a place puts a
 * version of its own in force. Change `version` with the text: consent is kept against the digest of the words.
 */
export const builtIn: PrivacyTemplate = {
	version: '2026-2',
	text: `## 谁在处理您的信息

个人信息由{处理者}处理{承办}。{联系方式}

## 为了什么

只用于重大行政决策的公众参与：确认是您本人在提意见，整理和答复意见，把采纳情况告诉您。这是履行法定职责（《重大行政决策程序暂行条例》第十四条至第十八条）。

请您用手机号验证，是因为法律要求向公众提供发表意见的服务时核验真实身份。不核验也可以阅读本站的全部公开内容，也可以用信函、电话等公告写明的其他方式提意见。

## 收集哪些

手机号；您自己填写的姓名；您的意见正文、附件、提交时间；登录时间和网络地址（只以无法还原的摘要形式用于防止滥用）。不收集身份证号、位置、通讯录，不使用第三方统计。

请不要在意见里写本人或他人的身份证号、住址、病情等信息。

## 谁能看到

手机号和姓名加密保存。只有征求意见单位的意见经办人在办理需要时可以查看，每次查看都有记录。公开意见和采纳情况时，姓名只显示姓，例如“王**”，您自己选择显示全名的除外；手机号、住址等会遮去。除法律另有规定外，不提供给其他人，不用于商业用途，数据存放在中国境内。

发送验证码和意见的处理结果时，手机号会交给短信服务机构，仅用于发送这条短信。

## 保存多久

意见里的姓名和电话，在公布采纳情况后保存 {保存月数} 个月，征集撤销的从撤销那天起算，到期自动删除，工作人员也不能再查看。意见正文、处理结果和公开显示的名称（例如“王**”），按档案规定长期保存；来信的扫描件是档案原件，只有工作人员能看。

账号里的手机号和姓名保存到您注销账号为止；账号建立满 {保存月数} 个月、里面的意见都已到期、也没有正在登录的，自动注销。发给您的短信的记录最多保存 180 天。操作日志至少保存 {日志月数} 个月，里面没有姓名和电话。备份里的旧数据随备份轮换删除。

## 您的权利

登录后，您可以在“我的”里查阅和下载您的全部信息，更正姓名，在截止时间之前撤回意见，随时注销账号。注销后，账号里的手机号和姓名马上删除，以后用同一个手机号登录就是一个新账号；已经提出的意见是决策的记录，仍按上面的期限保存，公开显示的名称不变。

寄信、打电话提的意见，以及其他查阅、复制、更正、删除和撤回同意的申请，请按上面的联系方式提出，{答复工作日} 个工作日内答复；不能办理的会说明理由。撤回同意不影响此前已经依法公布的内容。

## 不满十四周岁的未成年人

未成年人的信息是敏感个人信息。请由父母或者其他监护人用自己的手机号验证，单独同意后代为提出；公开时显示“家长代提”，不显示孩子的姓名和学校。

## 更新

本告知有变动时，会请您重新阅读并同意。您同意的是哪一版，系统里留有记录。`,
	english: `## Who handles your information

{处理者}{承办}. {联系方式}

## What for

Only for public participation in major administrative decisions: to know that it is you who comments, to sort and answer comments, and to tell you what became of yours. This is a statutory duty (Interim Regulations on Procedures for Major Administrative Decisions, Articles 14 to 18).

Your mobile number is verified because the law asks for a real identity where the public is offered a place to publish its views. Without it you can still read everything public here, and comment by letter, phone or the other ways named in the notice.

## Which kinds

Your mobile number; the name you declare; your comment, its attachments and its time; the time of sign-in and the network address (only as a digest that cannot be turned back, against abuse). No ID number, no location, no contacts, no third-party statistics.

Please do not write ID numbers, addresses or illnesses, yours or of others, into a comment.

## Who sees it

Number and name are stored encrypted. Only the opinion clerks of the unit concerned can look at them where their work needs it, and each look is recorded. What is published shows the surname alone, such as 王**, unless you chose to show your full name; numbers and addresses are masked. Nothing is passed on or used commercially unless a law says so; the data stays in mainland China.

To send you a code, or what became of your comment, your number is given to the SMS service, for that message only.

## How long

Name and number of a comment are kept for {保存月数} months after the feedback is published, or after the consultation is cancelled; then they are deleted by themselves, and staff can no longer look at them. The text, what became of it and the name as it was published (such as 王**) stay, as the archives rules ask; the scan of a letter is the archived original, seen by staff only.

Number and name of your account are kept until you close it; an account that is {保存月数} months old, whose comments are all past that time and which is signed in nowhere, is closed by itself. The record of messages sent to you is kept for 180 days at most. Operation logs are kept for at least {日志月数} months, without names and numbers. Older data in backups goes as the backups are replaced.

## Your rights

Signed in, you can see and download all your information under "Me", correct your name, withdraw a comment until the close, and close your account at any time. Number and name of the account are then deleted at once, and whoever signs in with the number later has a new account; comments already made are part of the record of the decision: they are kept for the periods above, and the name shown in public stays as it is.

For comments by letter or telephone, and for any other request to see, copy, correct or delete your information or to withdraw consent, use the contact above; you get an answer within {答复工作日} working days, and a refusal gives its reason. Withdrawing consent does not touch what has been lawfully published.

## Children under 14

Information on minors is sensitive. A parent or guardian verifies with their own number, consents separately and comments on behalf of the child; it is shown as entered by a parent, without name or school.

## Changes

When this notice changes you are asked to read and agree again. Which version you agreed to is kept.`
};
