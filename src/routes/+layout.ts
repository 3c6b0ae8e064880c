// Pages are complete without framework script; what needs script is an island.
export const csr = false;
