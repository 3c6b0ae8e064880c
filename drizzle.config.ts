import { defineConfig } from 'drizzle-kit';

// One configuration that follows the engine: run it once with DATABASE_URL empty and once with postgres://…
const postgres = /^postgres/.test(process.env.DATABASE_URL ?? '');

export default defineConfig({
	dialect: postgres ? 'postgresql' : 'sqlite',
	schema: './src/lib/server/*/schema.ts',
	out: postgres ? './drizzle/postgres' : './drizzle/sqlite',
	casing: 'snake_case'
});
