-- What the partners of a space wrote. The picture is computed from it and never stored.
-- Ids are random, so that none tells how many there are or which came first.
-- No check names a list of words: H2 2.4 ties such a list to the connection that made the table, and
-- refuses every row once that one is closed. The store knows the words, writing and reading.
create table space (
    id    varchar(32) primary key,
    began date not null
);

create table partner (
    space varchar(32) not null references space,
    place char(1)     not null check (place between 'A' and 'B'),
    name  varchar(80) not null,
    primary key (space, place)
);

-- An answer observes, an event drives; what is not shared is its author's alone.
create table entry (
    id     varchar(32) primary key,
    space  varchar(32) not null,
    author char(1)     not null,
    moment timestamp(0) with time zone not null,
    shared boolean     not null,
    kind   varchar(6)  not null, -- answer or event
    name   varchar(40) not null, -- the item, or what happened
    whom   varchar(4)  not null, -- whom it concerns: A, B or BOTH
    foreign key (space, author) references partner (space, place)
);

create index entry_of_author on entry (space, author, moment);

-- The numbers of an entry: the answer itself, or how much of an event there was.
create table amount (
    entry  varchar(32) not null references entry on delete cascade,
    name   varchar(20) not null,
    number double precision not null,
    primary key (entry, name)
);
