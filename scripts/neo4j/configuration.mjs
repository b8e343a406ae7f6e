/** Tests empty and fill the graph again and again; without this, each time every statement is planned anew. */
const KEEP_PLANS = { 'dbms.cypher.min_replan_interval': '1d' };

/** Text of `neo4j.conf` for a server on the loopback interface alone. */
export function configurationText({ port, auth, pagecache, fast = false }) {
  const lines = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': auth,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': pagecache,
    // Otherwise an empty home takes half a gigabyte of transaction logs that hold nothing.
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.retention_policy': '2 files',
    // Otherwise stopping waits ten seconds after the data is already closed.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    ...(fast ? KEEP_PLANS : {}),
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

/** One core, no profiling compiler: half the CPU time of a start. */
const QUICK_START = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Arguments of `java` that run the server in the foreground. */
export function serverArguments({ jars, home, conf, heap, fast }) {
  return [
    `-Xmx${heap}`,
    ...(fast ? QUICK_START : [`-Xms${heap}`, '-XX:+UseG1GC']),
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:+DisableExplicitGC',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    '-cp',
    `${jars}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${conf}`,
    '--console-mode',
  ];
}

/**
 * Arguments of `java` that set the password of a server which has no data yet. The password stands in `secretFile`, for
 * what stands on a command line is there for every user of the machine to read.
 */
export function initialPasswordArguments({ jars, secretFile }) {
  const tool = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${secretFile}`];
  return ['-Xmx64m', ...QUICK_START, '-cp', `${jars}/*`, ...tool];
}
