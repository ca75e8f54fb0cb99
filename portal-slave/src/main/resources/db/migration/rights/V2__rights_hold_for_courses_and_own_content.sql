-- A right is about a course, by its number, or about controlled content, by its id.
alter table role_right rename column course_number to item_key;
alter table role_right alter column item_key set data type varchar(40);
alter table role_right add column item_kind varchar(10) default 'COURSE' not null;
alter table role_right add column granted_at timestamp(6) with time zone;
update role_right set granted_at = (
    select max(c.changed_at) from right_change c
    where c.role_id = role_right.role_id and c.course_number = role_right.item_key and c.granted);
alter table role_right drop constraint role_right_unique;
alter table role_right add constraint role_right_unique unique (item_kind, item_key, role_id);
alter table role_right add constraint role_right_kind check (item_kind in ('COURSE', 'CONTENT'));
create index role_right_by_role on role_right (role_id, item_kind);

-- What one person may or may not, whatever her job roles say; of those that count or will count there is one per person and item.
create table personal_right (
    id uuid primary key,
    version integer not null,
    person_id uuid not null,
    item_kind varchar(10) not null,
    item_key varchar(40) not null,
    allowed boolean not null,
    valid_from date not null,
    valid_until date not null,
    reason varchar(300),
    made_at timestamp(6) with time zone not null,
    account_id uuid,
    ended_at timestamp(6) with time zone,
    live_key varchar(100),
    constraint personal_right_one_at_a_time unique (live_key),
    constraint personal_right_in_order check (valid_from <= valid_until),
    constraint personal_right_kind check (item_kind in ('COURSE', 'CONTENT'))
);
create index personal_right_by_person on personal_right (person_id, item_kind);
create index personal_right_by_item on personal_right (item_kind, item_key);

-- How often each matrix was changed; its row is the place where those who change it wait for each other.
create table right_matrix (
    item_kind varchar(10) primary key,
    changes bigint not null
);
insert into right_matrix (item_kind, changes) values ('COURSE', 0);
insert into right_matrix (item_kind, changes) values ('CONTENT', 0);

-- The history also tells of exceptions.
alter table right_change rename column course_number to item_key;
alter table right_change alter column item_key set data type varchar(40);
alter table right_change add column item_kind varchar(10) default 'COURSE' not null;
alter table right_change add column change_number bigint default 0 not null;
alter table right_change add column action varchar(20) default 'GRANTED' not null;
update right_change set action = 'WITHDRAWN' where not granted;
alter table right_change drop column granted;
alter table right_change alter column role_id drop not null;
alter table right_change add column person_id uuid;
alter table right_change add column allowed boolean;
alter table right_change add column valid_from date;
alter table right_change add column valid_until date;
create index right_change_by_time on right_change (changed_at);
create index right_change_by_role on right_change (role_id, id);
create index right_change_by_person on right_change (person_id, id);
create index right_change_by_number on right_change (item_kind, change_number);
