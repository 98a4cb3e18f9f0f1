-- The visitor register R1 (来访人员登记表): visitors, their visits, the badge pool.
create table visitor (
    id uuid primary key,
    name varchar(100) not null,
    sex varchar(10) not null default 'UNKNOWN' check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    phone varchar(40),
    organisation varchar(200),
    plate varchar(20),
    document_kind varchar(30),
    -- AES-256-GCM under the visitor's own key; found again by document_hash (HMAC); shown as document_mask.
    document_cipher bytea,
    document_hash bytea,
    document_mask varchar(40),
    last_visit_at timestamptz,
    erased_at timestamptz,
    created_at timestamptz not null,
    version bigint not null default 0,
    check ((document_cipher is null) = (document_hash is null))
);
create unique index visitor_document on visitor (document_hash) where document_hash is not null;
create index visitor_recent on visitor (last_visit_at desc nulls last);

create sequence visit_number start 1;

create table visit (
    id uuid primary key,
    number bigint not null unique default nextval('visit_number'),
    desk_id uuid not null references desk,
    visitor_id uuid not null references visitor,
    state varchar(20) not null check (state in ('EXPECTED', 'IN', 'OUT', 'REFUSED', 'CANCELLED', 'NO_SHOW')),
    -- The venue's business day the visit belongs to: the day expected, or of the arrival.
    business_day date not null,
    expected_from timestamptz not null,
    expected_to timestamptz,
    arrived_at timestamptz,
    left_at timestamptz,
    away_since timestamptz,
    -- Closed without being seen leaving.
    not_seen_leaving boolean not null default false,
    closed_at timestamptz,
    organisation varchar(200),
    purpose varchar(200),
    place varchar(100),
    plate varchar(20),
    badge_number varchar(20),
    companion_count int not null default 0 check (companion_count between 0 and 500),
    remark varchar(1000),
    refusal_reason varchar(200),
    -- When it entered the register: order of the list, with id as tie-breaker.
    registered_at timestamptz not null,
    registered_by uuid,
    registered_by_name varchar(100) not null,
    -- The state before the last step, for undo within its window.
    undo_state varchar(20),
    undo_until timestamptz,
    undo_away_since timestamptz,
    sample boolean not null default false,
    version bigint not null default 0,
    check ((state = 'IN') <= (arrived_at is not null)),
    check (away_since is null or state = 'IN')
);
-- A person is in once; a badge is out once: held by the database, whoever races.
create unique index visit_person_in_once on visit (visitor_id) where state = 'IN';
create unique index visit_badge_out_once on visit (desk_id, badge_number) where state = 'IN' and badge_number is not null;
create index visit_register on visit (registered_at desc, id desc);
create index visit_register_state on visit (state, registered_at desc, id desc);
create index visit_day on visit (desk_id, business_day, state);
create index visit_open on visit (desk_id, state, expected_from) where state in ('EXPECTED', 'IN');
create index visit_visitor on visit (visitor_id, registered_at desc);
create index visit_updated_export on visit (business_day, id);

create table visit_host (
    visit_id uuid not null references visit,
    person_id uuid not null references person,
    position int not null,
    primary key (visit_id, person_id)
);
create index visit_host_person on visit_host (person_id);

create table visit_companion (
    visit_id uuid not null references visit,
    position int not null,
    name varchar(100) not null,
    primary key (visit_id, position)
);

-- Things carried in, ticked again on leaving.
create table visit_thing (
    visit_id uuid not null references visit,
    position int not null,
    description varchar(200) not null,
    taken_out boolean not null default false,
    primary key (visit_id, position)
);

create table badge (
    desk_id uuid not null references desk,
    number varchar(20) not null,
    state varchar(20) not null check (state in ('FREE', 'OUT', 'LOST', 'RETIRED')),
    visit_id uuid references visit,
    version bigint not null default 0,
    primary key (desk_id, number),
    check ((state = 'OUT') = (visit_id is not null))
);
create index badge_free on badge (desk_id, number) where state = 'FREE';

-- Corrections of closed visits: what was written stays, the amendment stands beside it.
create table visit_amendment (
    id uuid primary key,
    visit_id uuid not null references visit,
    field varchar(40) not null,
    -- Personal fields are sealed under the visitor's key, others plain in the text columns.
    old_value varchar(1000),
    new_value varchar(1000),
    sealed bytea,
    reason varchar(200) not null,
    amended_at timestamptz not null,
    amended_by uuid,
    amended_by_name varchar(100) not null
);
create index visit_amendment_visit on visit_amendment (visit_id, amended_at);

insert into permission (name, feature) values
    ('VISIT_READ', 'visitor'), ('VISIT_REGISTER', 'visitor'), ('VISIT_CHECK_IN', 'visitor'), ('VISIT_AMEND', 'visitor'),
    ('VISIT_EXPORT', 'visitor'), ('VISIT_REVEAL', 'visitor'), ('BADGE_MANAGE', 'visitor'), ('VISIT_OWN', 'visitor');
insert into role_permission (role, permission) values
    ('AGENT', 'VISIT_READ'), ('AGENT', 'VISIT_REGISTER'), ('AGENT', 'VISIT_CHECK_IN'), ('AGENT', 'VISIT_AMEND'), ('AGENT', 'BADGE_MANAGE'),
    ('SUPERVISOR', 'VISIT_READ'), ('SUPERVISOR', 'VISIT_REGISTER'), ('SUPERVISOR', 'VISIT_CHECK_IN'), ('SUPERVISOR', 'VISIT_AMEND'),
    ('SUPERVISOR', 'VISIT_EXPORT'), ('SUPERVISOR', 'VISIT_REVEAL'), ('SUPERVISOR', 'BADGE_MANAGE'),
    ('MANAGER', 'VISIT_READ'), ('MANAGER', 'VISIT_EXPORT'), ('HOST', 'VISIT_OWN');
