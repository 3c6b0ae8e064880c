/** The law behind what is refused here. */
export const basis = '国务院令第713号第十五条';
