-- How many corrections stand beside a visit: a list tells that there are some without looking for them.
alter table visit add column amendments int not null default 0;
update visit v set amendments = (select count(*) from visit_amendment a where a.visit_id = v.id)
where exists (select from visit_amendment a where a.visit_id = v.id);
