-- When the run under way was opened, so that no course can report more time than has passed.
alter table learning_sco add column run_started_at timestamp(6) with time zone;
update learning_sco set run_started_at = updated_at;
alter table learning_sco alter column run_started_at set not null;
