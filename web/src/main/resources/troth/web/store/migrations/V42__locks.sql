-- What both named under lock: one box a space, under its key. What `locked` still holds of an older
-- version is moved here, and deleted there, when somebody with the key comes in.
create table locks (
    space varchar(32) primary key references space,
    box   bytea not null
);
