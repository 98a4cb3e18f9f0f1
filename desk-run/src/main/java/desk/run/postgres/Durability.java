package desk.run.postgres;

/** What a commit means. Desk and every test of crashes run durable; tests of anything else may run fleeting. */
public enum Durability {
    DURABLE("on", "256MB"),
    FLEETING("off", "64MB");

    private final String sync;
    private final String buffers;

    Durability(String sync, String buffers) {
        this.sync = sync;
        this.buffers = buffers;
    }

    /** The settings file; its logging names no value of any row, for those are personal. */
    String settings(int port) {
        return """
                # Written by ./desk at every start; own settings belong at the end of postgresql.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                shared_buffers = %s
                effective_cache_size = 1GB
                work_mem = 8MB
                maintenance_work_mem = 128MB
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_checkpoints = off
                """.formatted(port, sync, sync, sync, buffers);
    }
}
