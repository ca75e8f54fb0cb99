-- The person was erased: the certificate has no name any more and is not handed out.
alter table certificate add column erased_at timestamp(6) with time zone;
alter table certificate add constraint certificate_erased_without_name
    check (erased_at is null or (name = '' and sort_name = '' and birth_date is null));
