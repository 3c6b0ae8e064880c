// Shared by the build and by scripts/generate.mjs, so that both write the same messages.
export default {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['url', 'baseLocale']
};
