-- Accounts, roles, permissions as data, sign-in protection, REST tokens.
create table account (
    id uuid primary key,
    username varchar(60) not null,
    display_name varchar(100) not null,
    latin_name varchar(100),
    password_hash varchar(300),
    pin_hash varchar(300),
    state varchar(20) not null,
    must_change_password boolean not null default false,
    failed_sign_ins int not null default 0,
    next_sign_in_at timestamptz,
    locked_at timestamptz,
    session_epoch int not null default 0,
    language varchar(10) not null default 'zh-CN',
    theme varchar(10) not null default 'auto',
    desk_id uuid references desk,
    person_id uuid,
    sample boolean not null default false,
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    version bigint not null default 0,
    check (state in ('ACTIVE', 'DISABLED'))
);
create unique index account_username on account (lower(username));

create table account_role (
    account_id uuid not null references account,
    role varchar(20) not null check (role in ('AGENT', 'SUPERVISOR', 'MANAGER', 'ADMIN', 'HOST', 'KIOSK', 'DISPLAY')),
    primary key (account_id, role)
);

create table permission (
    name varchar(60) primary key,
    feature varchar(30) not null
);
create table role_permission (
    role varchar(20) not null,
    permission varchar(60) not null references permission,
    primary key (role, permission)
);

-- Growing delay per address: an address is slowed, never locked (a whole desk may sit behind one proxy).
create table sign_in_address (
    address varchar(60) primary key,
    failures int not null,
    last_failure_at timestamptz not null,
    next_try_at timestamptz not null
);

create table api_token (
    id uuid primary key,
    account_id uuid not null references account,
    name varchar(80) not null,
    token_hash bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_on date,
    version bigint not null default 0
);

-- One-time links (first administrator); only the hash is kept.
create table one_time_link (
    token_hash bytea primary key,
    purpose varchar(30) not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

insert into permission (name, feature) values
    ('ACCOUNT_MANAGE', 'security'), ('ACCOUNT_UNLOCK', 'security'), ('ROLE_MANAGE', 'security'),
    ('TOKEN_MANAGE', 'security'), ('SETTING_MANAGE', 'security'), ('JOB_MANAGE', 'security'),
    ('AUDIT_READ', 'security'), ('AUDIT_PERSONAL', 'security'), ('OWN_ACCOUNT', 'security'),
    ('PERSONAL_DATA_ERASE', 'security');
insert into role_permission (role, permission) values
    ('ADMIN', 'ACCOUNT_MANAGE'), ('ADMIN', 'ACCOUNT_UNLOCK'), ('ADMIN', 'ROLE_MANAGE'), ('ADMIN', 'TOKEN_MANAGE'),
    ('ADMIN', 'SETTING_MANAGE'), ('ADMIN', 'JOB_MANAGE'), ('ADMIN', 'AUDIT_READ'), ('ADMIN', 'OWN_ACCOUNT'),
    ('ADMIN', 'PERSONAL_DATA_ERASE'),
    ('SUPERVISOR', 'ACCOUNT_UNLOCK'), ('SUPERVISOR', 'AUDIT_READ'), ('SUPERVISOR', 'AUDIT_PERSONAL'), ('SUPERVISOR', 'OWN_ACCOUNT'),
    ('MANAGER', 'AUDIT_READ'), ('MANAGER', 'OWN_ACCOUNT'),
    ('AGENT', 'OWN_ACCOUNT'), ('HOST', 'OWN_ACCOUNT');
