-- Who may come in, and with what. Of every key only what is locked is kept; nothing here can be
-- set to let someone in.
create table account (
    id            varchar(32)   primary key,
    space         varchar(32)   not null,
    place         char(1)       not null,
    name          varchar(80)   not null unique, -- as it is typed at the door, in small letters
    by_passphrase varchar(1000) not null,
    by_code       varchar(1000) not null,
    space_key     varchar(1000) not null,
    since         date          not null,
    unique (space, place),
    foreign key (space, place) references partner (space, place)
);

-- The link itself is not kept, only a name that it can be known by.
create table invitation (
    ticket    varchar(64)   primary key,
    space     varchar(32)   not null references space,
    space_key varchar(1000) not null,
    until     timestamp with time zone not null
);

-- What was done with an account, for its owner: the day, never the hour.
create table visit (
    id      varchar(32) primary key,
    account varchar(32) not null references account on delete cascade,
    done_on date        not null,
    what    varchar(40) not null
);

create index visit_of_account on visit (account);

alter table space add column closed boolean default false not null;
