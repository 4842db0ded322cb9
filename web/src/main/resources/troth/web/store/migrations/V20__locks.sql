-- What each named under lock, until both may know what both named. One row a partner and round.
create table locked (
    space  varchar(32) not null,
    author char(1)     not null,
    round  varchar(60) not null,
    box    bytea       not null, -- padded, so that its size tells nothing
    primary key (space, author, round),
    foreign key (space, author) references partner (space, place)
);
