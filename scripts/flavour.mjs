/** The demo is a build of its own, in a folder of its own: what production runs holds none of its code. */
export const isDemoBuild = process.env.WENJI_BUILD === 'demo';
export const outOf = (demo) => (demo ? 'build-demo' : 'build');
