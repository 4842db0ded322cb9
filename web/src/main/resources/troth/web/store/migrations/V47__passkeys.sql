-- Passkeys. What opens something is locked: by the passkey itself (wrapped), and by its owner's key
-- (box: the name they gave it, and what it must be).
create table passkey (
    id         varchar(32)   primary key,
    space      varchar(32)   not null,
    place      char(1)       not null,
    credential varchar(64)   not null unique, -- a digest of how it names itself
    half       varchar(4000) not null,        -- its public half
    counter    bigint        not null,        -- how often it has signed
    wrapped    varchar(1000) not null,        -- the owner's key, or nothing for a second step
    box        bytea         not null,
    foreign key (space, place) references account (space, place) on delete cascade
);
create index passkey_of_account on passkey (space, place);
