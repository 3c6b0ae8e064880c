/** The password of every account that the factories make, for those who sign in with it; imports no server code. */
export const staffPassword = 'Yunxi-2026-test';
