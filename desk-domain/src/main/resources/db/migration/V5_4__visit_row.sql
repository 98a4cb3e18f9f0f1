-- The register's row and the board's card stand in one table: what the hosts and the things carried in were called.
alter table visit add column host_names text, add column thing_names text;
update visit v set
    host_names = (select string_agg(h.name, '、' order by vh.position)
        from visit_host vh join person h on h.id = vh.person_id where vh.visit_id = v.id),
    thing_names = (select string_agg(t.description, '、' order by t.position) from visit_thing t where t.visit_id = v.id)
where exists (select from visit_host vh where vh.visit_id = v.id) or exists (select from visit_thing t where t.visit_id = v.id);

-- A badge is given back by the visit it is out with.
create index badge_visit on badge (visit_id) where visit_id is not null;

-- The board's column of those who left comes out of the index in its order.
create index visit_closed on visit (desk_id, state, closed_at desc, id) where closed_at is not null;
