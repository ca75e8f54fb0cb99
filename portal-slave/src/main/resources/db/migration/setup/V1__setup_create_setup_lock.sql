-- Whoever finishes the set-up holds this row, so that of two browsers one wins.
create table setup_lock (
    id smallint primary key check (id = 1)
);
insert into setup_lock (id) values (1);
