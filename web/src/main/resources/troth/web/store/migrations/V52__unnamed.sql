-- Whoever has not joined has no name: the one who began is not asked for it any more.
update partner set name = ''
where name <> '–'
  and not exists (select 1 from account a where a.space = partner.space and a.place = partner.place);
