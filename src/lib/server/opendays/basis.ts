/** The rule behind what is refused here: 政府开放 is a duty of the local 工作要点 (domain rule 30), its numbers are settings. */
export const basis = '政务公开工作要点（政府开放日）';
export const minorsBasis = '个人信息保护法第三十一条、未成年人网络保护条例第三十一条';
export const photoBasis = '个人信息保护法第十五条、第二十五条、第二十八条至第三十一条';
