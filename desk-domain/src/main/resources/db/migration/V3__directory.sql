-- Organisation → department → person (D8).
create table organisation (
    id uuid primary key,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    version bigint not null default 0
);
create table department (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    position int not null default 0,
    version bigint not null default 0
);
create index department_organisation on department (organisation_id);
create table person (
    id uuid primary key,
    department_id uuid not null references department,
    name varchar(100) not null,
    latin_name varchar(100) not null,
    sex varchar(10) not null default 'UNKNOWN',
    title varchar(100),
    rank varchar(20) not null default 'ORDINARY',
    room varchar(40),
    desk_phone varchar(40),
    email varchar(200),
    key_contact boolean not null default false,
    state varchar(20) not null default 'ACTIVE',
    version bigint not null default 0,
    check (rank in ('ORDINARY', 'LEADER', 'VIP')),
    check (state in ('ACTIVE', 'LEFT')),
    check (sex in ('MALE', 'FEMALE', 'UNKNOWN'))
);
create index person_department on person (department_id);
create index person_key_contact on person (key_contact) where key_contact;
alter table account add constraint account_person foreign key (person_id) references person;

insert into permission (name, feature) values ('DIRECTORY_READ', 'directory'), ('DIRECTORY_EDIT', 'directory');
insert into role_permission (role, permission)
    select r, 'DIRECTORY_READ' from unnest(array['AGENT', 'SUPERVISOR', 'MANAGER', 'ADMIN', 'HOST']) as r;
insert into role_permission (role, permission) values ('SUPERVISOR', 'DIRECTORY_EDIT'), ('ADMIN', 'DIRECTORY_EDIT');
