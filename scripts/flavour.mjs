/** The demo is a build of its own, in a folder of its own: what production runs holds none of its code. */
export const isDemoBuild = process.env.WENJI_BUILD === 'demo';
export const outOf = (demo) => (demo ? 'build-demo' : 'build');

/** Packages with a native part: they cannot be bundled, so they are all that is installed beside what was built. */
export const native = ['@node-rs/argon2', 'better-sqlite3', 'sharp'];
