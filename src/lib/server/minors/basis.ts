export const basis = '个人信息保护法第二十八条、第三十一条；未成年人网络保护条例第三十六条';

/** An approval stands for so long; what the retention rules delete before is gone before. */
export const validDays = 30;
