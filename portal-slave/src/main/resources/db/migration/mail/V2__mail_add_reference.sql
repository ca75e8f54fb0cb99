-- What the mail is about, for the kind that makes its attachments when it leaves.
alter table mail add column reference varchar(200);
