-- What one reads is found without passing by what the other keeps private.
drop index entry_of_author;
create index entry_of_author on entry (space, author, shared);
