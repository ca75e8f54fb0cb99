-- How a failed test may be repeated; empty means without a limit.
alter table course add column retake_attempts integer;
alter table course add column retake_wait_hours integer;
alter table course add constraint course_retake_attempts check (retake_attempts between 1 and 100);
alter table course add constraint course_retake_wait check (retake_wait_hours between 1 and 8760);
