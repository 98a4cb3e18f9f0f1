-- Whether blocks lie ahead of the last one, as in a database restored from a dump, is asked with every sealing.
create index audit_block_horizon on audit_block (horizon);
