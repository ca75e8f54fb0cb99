-- The platform's pass mark by which a course was passed; null before, and for what was passed when it was not kept yet.
alter table learning_registration add column pass_mark integer check (pass_mark between 0 and 100);
