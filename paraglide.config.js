// Shared by the build and by scripts/generate.mjs, so that both write the same messages.
/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export default {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['url', 'baseLocale']
};
