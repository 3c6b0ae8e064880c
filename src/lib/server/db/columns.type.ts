/** A proof at compile time: each word of the vocabulary has the same TypeScript type on both engines. */
import type { inPostgres, inSqlite } from './columns.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<T extends true> = T;
type Data<Builder> = Builder extends { _: { data: infer Value } } ? Value : never;
type Same<Word extends keyof typeof inPostgres> = Equal<
	Data<ReturnType<(typeof inPostgres)[Word]>>,
	Data<ReturnType<(typeof inSqlite)[Word]>>
>;
export type Proof = [
	Expect<Same<'text'>>,
	Expect<Same<'integer'>>,
	Expect<Same<'boolean'>>,
	Expect<Same<'timestamp'>>,
	Expect<Same<'json'>>,
	Expect<Same<'choice'>>
];
