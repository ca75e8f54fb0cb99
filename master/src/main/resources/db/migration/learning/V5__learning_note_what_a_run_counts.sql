-- Whether the run under way counts; one that only looks back at a passed course does not.
alter table learning_sco add column credit boolean default true not null;
