-- What both signed, left to one by the other who has gone: one box, under the key of the space.
create table legacy (
    space varchar(32) not null,
    place char(1)     not null,
    box   bytea       not null,
    primary key (space, place),
    foreign key (space, place) references partner (space, place)
);
