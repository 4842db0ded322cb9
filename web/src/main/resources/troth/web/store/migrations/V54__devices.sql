-- Browsers in which somebody has signed in: a digest of what the browser holds and of whose it is,
-- so that one browser of two is not seen to be one.
create table device (
    name    varchar(64) primary key,
    account varchar(32) not null references account on delete cascade,
    seen    date        not null -- the day, never the hour
);
create index device_of_account on device (account);
