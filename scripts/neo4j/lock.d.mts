export function withLock<T>(file: string, work: () => T | Promise<T>, patience?: number): Promise<T>;
