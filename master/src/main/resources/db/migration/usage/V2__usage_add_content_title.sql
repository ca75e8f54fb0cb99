-- The title of own content, where the carrier lets it be told.
alter table usage_event add column content_title varchar(300);
