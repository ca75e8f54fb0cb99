-- Tokens of signed requests serve once; the unique key holds across several masters.
create table seen_token (
    portal uuid not null,
    token_id varchar(64) not null,
    forget_after timestamp(6) with time zone not null,
    primary key (portal, token_id)
);
create index seen_token_by_end on seen_token (forget_after);
