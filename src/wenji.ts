/** The entry of the built `wenji` command, with nothing in it but the question which Node this is. */
import { isNodeTooOld } from './least-node.ts';

if (!isNodeTooOld()) await import('./cli/wenji.ts');
