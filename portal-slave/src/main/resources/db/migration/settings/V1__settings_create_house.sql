-- Every saved state of the settings; the highest version counts, so the history needs no table of its own.
create table house_settings (
    version integer primary key,
    saved_at timestamp(6) with time zone not null,
    saved_by uuid,
    name varchar(120) not null,
    logo bytea,
    -- The first version with this logo: the address under which browsers keep it.
    logo_version integer not null,
    -- #rrggbb, or empty for the usual one.
    accent varchar(7) not null,
    imprint_de varchar(20000) not null,
    imprint_en varchar(20000) not null,
    privacy_de varchar(20000) not null,
    privacy_en varchar(20000) not null,
    languages varchar(20) not null,
    constraint house_settings_version check (version >= 1),
    constraint house_settings_languages check (languages in ('GERMAN_FIRST', 'ENGLISH_FIRST', 'GERMAN_ONLY'))
);

-- For how many days something is kept, where the carrier said another number than the usual one.
create table house_retention (
    version integer not null references house_settings (version),
    kind varchar(80) not null,
    days integer not null check (days >= 1),
    primary key (version, kind)
);
