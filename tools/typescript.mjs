// Lets any Node run the TypeScript of the core as it stands: node --import ./tools/typescript.mjs script.mjs
// From Node 22.18 on it is not needed: there Node strips types by itself.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
