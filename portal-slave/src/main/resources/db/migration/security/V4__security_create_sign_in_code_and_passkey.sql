-- Numbers and codes for people without an e-mail address; of a code only its hash is kept.
create table sign_in_code (
    account_id uuid primary key references account (id) on delete cascade,
    sign_in_number varchar(5) not null,
    code_hash varchar(500) not null,
    issued_at timestamp(6) with time zone not null,
    valid_to date not null,
    failures integer not null,
    used_at timestamp(6) with time zone,
    constraint sign_in_code_number unique (sign_in_number),
    constraint sign_in_code_failures check (failures >= 0)
);

-- Public keys of passkeys; the private ones never leave their devices.
create table passkey (
    id uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    label varchar(60) not null,
    -- Base64url of at most 1,023 bytes.
    credential_id varchar(1400) not null,
    public_key bytea not null,
    attestation bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint passkey_credential unique (credential_id)
);
create index passkey_by_account on passkey (account_id);
