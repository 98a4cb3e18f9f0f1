-- Until a person chooses language and theme, the browser's own are shown.
alter table account alter column language drop not null, alter column language drop default;
alter table account alter column theme drop not null, alter column theme drop default;
