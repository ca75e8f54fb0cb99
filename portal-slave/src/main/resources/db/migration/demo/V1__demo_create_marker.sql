-- Which demo steps have run on this database.
create table demo_step_done (
    step varchar(200) primary key,
    done_at timestamp(6) with time zone not null
);
