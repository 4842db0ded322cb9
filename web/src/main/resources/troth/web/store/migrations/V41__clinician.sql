-- The link by which a clinician comes in, once. It lies in an entry of the two; here is only its name.
create table care_link (
    ticket varchar(64) primary key,
    space  varchar(32) not null unique references space,
    until  timestamp with time zone not null
);

-- Whoever accompanies a space for a while. It opens when both partners have agreed.
create table clinician (
    id            varchar(32)   primary key,
    space         varchar(32)   not null references space,
    name          varchar(80)   not null unique, -- as it is typed at the door, in small letters
    by_passphrase varchar(1000) not null,
    letterbox     varchar(200)  not null,
    letterbox_key varchar(1000) not null,
    link          varchar(64)   not null, -- the name of the link that they came by
    introduction  varchar(50000) not null,
    since         date          not null,
    ends          date          not null,
    opened        boolean       default false not null
);

create table care_consent (
    clinician varchar(32) not null references clinician on delete cascade,
    place     char(1)     not null,
    stands    boolean     not null,
    reply     bytea       not null, -- for the clinician: how to answer this partner
    primary key (clinician, place)
);

-- Copies for the clinician's eyes, under their key. A joint one is read when both have given it.
create table given (
    id        varchar(32) primary key,
    clinician varchar(32) not null references clinician on delete cascade,
    author    char(1)     not null,
    joint     varchar(64) not null, -- empty for what is its author's own
    ends      date        not null,
    box       bytea       not null
);

create index given_of_clinician on given (clinician);

-- What the clinician read, for whoever gave it: the day, never the hour.
create table given_read (
    given   varchar(32) not null references given on delete cascade,
    read_on date        not null,
    primary key (given, read_on)
);

-- What the clinician wrote: to A, to B, and for themselves.
create table proposal (
    id        varchar(32) primary key,
    clinician varchar(32) not null references clinician on delete cascade,
    place     char(1)     not null,
    written   date        not null,
    box       bytea       not null
);

create index proposal_of_clinician on proposal (clinician);
