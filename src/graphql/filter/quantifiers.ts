import type { Quantifier } from '../../store/query.js';

export const QUANTIFIERS = ['some', 'none', 'all', 'single'] as const satisfies readonly Quantifier[];
