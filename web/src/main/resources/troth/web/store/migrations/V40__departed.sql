-- Accounts that are gone, so that no older backup brings them back. An id says nothing of anyone.
create table departed (
    account varchar(32) primary key
);
