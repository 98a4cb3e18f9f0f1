-- A browser that knows an account counts its own wrong tries, apart from what strangers try elsewhere.
alter table device_sign_in add column wrong_passwords int not null default 0, add column next_try_at timestamptz;
-- Room for what is slowed besides sign-ins: "token:" and an address, "name:" and a keyed hash.
alter table sign_in_address alter column address type varchar(80);

-- The event log is append-only to the last: old months go as whole partitions, by "drop table", and in no other way.
create trigger event_log_no_delete before delete on event_log for each row execute function refuse_change();
create trigger event_log_no_truncate before truncate on event_log for each statement execute function refuse_change();
create trigger event_log_rest_no_truncate before truncate on event_log_rest for each statement execute function refuse_change();
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
        perform guard_partition(name);
    end loop;
end $$;
alter function guard_audit_partition(text) rename to guard_partition;
select guard_partition(relname::text) from pg_class where relname ~ '^event_log_[0-9]{6}$';
