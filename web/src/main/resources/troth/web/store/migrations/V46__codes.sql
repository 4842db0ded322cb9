-- Secrets of one-time codes, under their owner's key.
create table code (
    space varchar(32) not null,
    place char(1)     not null,
    box   bytea       not null,
    used  bigint      not null, -- the half minute whose code was used last
    primary key (space, place),
    foreign key (space, place) references account (space, place) on delete cascade
);
