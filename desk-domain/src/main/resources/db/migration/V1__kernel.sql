-- The kernel: what every feature stands on. PostgreSQL 15 or newer, the only engine.
create extension if not exists btree_gist;

-- The counters (前台) of the venue; hidden in the pages while there is one.
create table desk (
    id uuid primary key,
    code varchar(20) not null unique,
    name_zh varchar(100) not null,
    name_en varchar(100) not null,
    version bigint not null default 0
);
insert into desk (id, code, name_zh, name_en) values
    ('01900000-0000-7000-8000-000000000001', 'MAIN', '客服前台', 'Front desk');

-- Everything that happened, written in the transaction that made it happen (the outbox).
-- Ids only: no personal value is ever stored here. Partitioned by month; EventLog names the readers.
create table event_log (
    seq bigint generated always as identity,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    kind varchar(60) not null,
    subject_kind varchar(30) not null,
    subject_id uuid not null,
    desk_id uuid,
    actor_id uuid,
    actor_name varchar(100) not null,
    data jsonb not null default '{}',
    primary key (at, seq)
) partition by range (at);
create index event_log_subject on event_log (subject_id, seq);
create index event_log_reading on event_log (xid, seq);
create table event_log_rest partition of event_log default;

-- How far each reader of the event log has come (mail, webhooks …). Push keeps its own place in memory.
create table event_reader (
    name varchar(60) primary key,
    xid xid8 not null,
    seq bigint not null,
    updated_at timestamptz not null
);

-- Who did what, when, from where. The personal part is ciphertext under the person's own key.
create table audit_record (
    seq bigint generated always as identity,
    xid xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    actor_id uuid,
    actor_name varchar(100) not null,
    origin varchar(100) not null,
    action varchar(60) not null,
    subject_kind varchar(30) not null,
    subject_id uuid,
    details jsonb not null default '{}',
    person_id uuid,
    personal bytea,
    primary key (at, seq)
) partition by range (at);
create index audit_record_seq on audit_record (seq);
create index audit_record_reading on audit_record (xid, seq);
create index audit_record_subject on audit_record (subject_id, seq);
create index audit_record_actor on audit_record (actor_id, seq);
create table audit_record_rest partition of audit_record default;

-- The seal: one row for a block of audit records, each chained to the one before, keyed by HMAC.
create table audit_block (
    block_no bigint primary key,
    record_count int not null,
    first_seq bigint not null,
    last_seq bigint not null,
    horizon xid8 not null,
    previous_mac bytea not null,
    content_hash bytea not null,
    mac bytea not null,
    sealed_at timestamptz not null
);
-- Which records a block holds: sequence order is not commit order, so membership is written down.
create table audit_member (
    block_no bigint not null references audit_block,
    position int not null,
    at timestamptz not null,
    seq bigint not null,
    primary key (block_no, position)
);
create unique index audit_member_once on audit_member (seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_record_append_only before update or delete on audit_record for each row execute function refuse_change();
create trigger audit_block_append_only before update or delete on audit_block for each row execute function refuse_change();
create trigger audit_member_append_only before update or delete on audit_member for each row execute function refuse_change();
create trigger event_log_append_only before update on event_log for each row execute function refuse_change();
create trigger audit_record_no_truncate before truncate on audit_record for each statement execute function refuse_change();
create trigger audit_block_no_truncate before truncate on audit_block for each statement execute function refuse_change();
create trigger audit_member_no_truncate before truncate on audit_member for each statement execute function refuse_change();

-- Makes the month's partitions of both histories; the job "partitions" calls it ahead of time.
create function make_month_partitions(month date) returns void language plpgsql as $$
declare
    base text;
    name text;
    lower_bound timestamptz := month::timestamp at time zone 'UTC';
    upper_bound timestamptz := (month + interval '1 month')::timestamp at time zone 'UTC';
begin
    foreach base in array array['event_log', 'audit_record'] loop
        name := base || '_' || to_char(month, 'YYYYMM');
        if to_regclass(name) is null then
            execute format('create table %I partition of %I for values from (%L) to (%L)', name, base, lower_bound, upper_bound);
        end if;
    end loop;
end $$;
select make_month_partitions((date_trunc('month', now() at time zone 'UTC') + make_interval(months => m))::date)
    from generate_series(-2, 3) as m;

create table setting (
    key varchar(80) primary key,
    value text not null,
    version bigint not null default 0,
    updated_at timestamptz not null,
    updated_by varchar(100) not null
);

create table job (
    name varchar(60) primary key,
    due_at timestamptz not null,
    enabled boolean not null default true,
    started_at timestamptz,
    ended_at timestamptz,
    outcome varchar(20),
    message text,
    run_requested boolean not null default false
);

-- What a person was typing, sealed; one row per person, form and record.
create table draft (
    account_id uuid not null,
    form varchar(60) not null,
    record_key varchar(60) not null,
    content bytea not null,
    updated_at timestamptz not null,
    primary key (account_id, form, record_key)
);
create index draft_age on draft (updated_at);

create table idempotency (
    owner varchar(60) not null,
    key varchar(100) not null,
    digest bytea not null,
    status int,
    etag varchar(60),
    body bytea,
    created_at timestamptz not null,
    primary key (owner, key)
);
create index idempotency_age on idempotency (created_at);

-- One data key per person (visitor, directory person, account), wrapped by the master key; destroyed on erasure.
create table person_key (
    person_id uuid primary key,
    wrapped bytea,
    created_at timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
-- Erasures as a list of their own, so that a restored backup can apply them again.
create table erasure (
    person_id uuid primary key,
    subject_kind varchar(30) not null,
    reason varchar(200) not null,
    erased_at timestamptz not null,
    erased_by varchar(100) not null
);
-- Which master key this database belongs to; a missing or other key refuses the start.
create table master_key (
    fingerprint varchar(16) primary key,
    created_at timestamptz not null
);

-- Prefix search over names: suffixes of the Chinese name, pinyin, initials, digits. One row a key.
create table search_key (
    owner_kind varchar(20) not null,
    owner_id uuid not null,
    key varchar(80) collate "C" not null,
    primary key (owner_kind, key, owner_id)
);
create index search_key_owner on search_key (owner_id);

create table saved_view (
    id uuid primary key,
    account_id uuid not null,
    page varchar(60) not null,
    name varchar(80) not null,
    content bytea not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    unique (account_id, page, name)
);
