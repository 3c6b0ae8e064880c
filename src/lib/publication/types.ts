/** 公开属性 (GII Art 17). */
export const attributes = ['proactive', 'onRequest', 'withheld'] as const;
export type Attribute = (typeof attributes)[number];
