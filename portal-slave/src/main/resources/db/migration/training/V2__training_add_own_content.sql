-- A rule asks for a course or for own content of the carrier.
alter table training_rule_version add column content_id uuid;
-- Days in which a new version of the content is to be done; null: the former one still counts.
alter table training_rule_version add column content_again_days integer;
alter table training_rule_version add constraint training_course_or_content check (course_number is null or content_id is null);
alter table training_rule_version add constraint training_again_with_content check (
    content_again_days is null or (content_id is not null and content_again_days between 0 and 3650));

-- A proof is a passed course (booking), done content (version), or comes from elsewhere (issuer): the columns say which.
alter table training_proof drop constraint training_proof_kind;
alter table training_proof drop constraint training_proof_issuer;
alter table training_proof drop column kind;
alter table training_proof add column version_id uuid;
alter table training_proof add column version_number integer;
alter table training_proof add constraint training_proof_version check ((version_id is null) = (version_number is null));
alter table training_proof add constraint training_proof_source check (
    (case when booking_id is null then 0 else 1 end) + (case when version_id is null then 0 else 1 end)
        + (case when issuer is null then 0 else 1 end) = 1);
-- The same version may be due again, but not on the same day.
alter table training_proof add constraint training_proof_of_version unique (version_id, person_id, performed_on);
