-- Sessions that were ended because they copied; one alarm per session.
create table content_copy_alarm (
    session uuid primary key references content_session,
    sign varchar(20) not null,
    files integer not null check (files >= 0),
    total integer not null check (total >= 0),
    raised_at timestamp(6) with time zone not null
);
create index content_copy_alarm_by_time on content_copy_alarm (raised_at);
