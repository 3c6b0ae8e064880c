/** The law behind what is refused here: questionnaires are a way of taking part (Art 14). */
export const basis = '国务院令第713号第十四条';
