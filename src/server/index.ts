export { DEFAULT_LIMITS, type ServerLimits } from './limits.js';
export { createLogger, type LogOptions } from './logger.js';
export { isLoopback } from './loopback.js';
export { DEFAULT_HOST, DEFAULT_PORT, type RunningServer, type ServerOptions, startServer } from './start-server.js';
