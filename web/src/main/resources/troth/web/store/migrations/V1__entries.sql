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

-- What is not shared is its author's alone. When exactly, and what, lies in the box.
create table entry (
    id     varchar(32) primary key,
    space  varchar(32) not null,
    author char(1)     not null,
    shared boolean     not null,
    written date       not null, -- the day, never the hour
    box    bytea       not null,
    foreign key (space, author) references partner (space, place)
);

create index entry_of_author on entry (space, author);
