-- Who signed in with the password at which browser, so that a PIN is enough there for some hours. The browser is known by
-- the hash of a random cookie that says nothing of a person.
create table device_sign_in (
    device_hash bytea not null,
    account_id uuid not null references account,
    session_epoch int not null,
    signed_in_at timestamptz not null,
    wrong_pins int not null default 0,
    primary key (device_hash, account_id)
);
create index device_sign_in_age on device_sign_in (signed_in_at);
create index sign_in_address_age on sign_in_address (last_failure_at);
create index api_token_account on api_token (account_id);

-- Each record's own hash, so that a verification can name the record and not only its block.
alter table audit_member add column record_hash bytea not null;

-- Row triggers pass from the partitioned table to its partitions; the one against truncate does not.
create trigger audit_record_rest_no_truncate before truncate on audit_record_rest for each statement execute function refuse_change();
create function guard_audit_partition(name text) returns void language plpgsql as $$
begin
    if not exists (select from pg_trigger where tgrelid = to_regclass(name) and tgname = name || '_no_truncate') then
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', name || '_no_truncate', name);
    end if;
end $$;
create or replace function make_month_partitions(month date) returns void language plpgsql as $$
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
        if base = 'audit_record' then
            perform guard_audit_partition(name);
        end if;
    end loop;
end $$;
select guard_audit_partition(relname::text) from pg_class where relname ~ '^audit_record_[0-9]{6}$';
