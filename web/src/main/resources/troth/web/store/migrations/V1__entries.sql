-- What the partners wrote, in their order. The picture is computed from it and never stored.
create table entry (
    id     bigint generated always as identity primary key,
    author char(1) not null check (author in ('A', 'B')),
    moment timestamp(0) not null,
    kind   varchar(40) not null,
    amount double precision
);
