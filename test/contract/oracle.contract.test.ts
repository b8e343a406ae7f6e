import { MemoryStore } from '../support/memory-store.js';
import { contractSuite } from './contract-suite.js';

contractSuite('oracle', async () => ({ store: new MemoryStore(), close: async () => {} }));
