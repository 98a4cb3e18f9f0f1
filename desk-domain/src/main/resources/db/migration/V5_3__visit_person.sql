-- A register entry stays what it was when it was written: the visitor as entered stands in the visit's own row.
alter table visit
    add column visitor_name varchar(100),
    add column visitor_sex varchar(10) not null default 'UNKNOWN' check (visitor_sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    add column visitor_phone varchar(40),
    -- Said for this visit: plain while the visit is open. A phone remembered from another visit is masked from the first.
    add column visitor_phone_said boolean not null default false,
    add column document_kind varchar(30),
    add column document_cipher bytea,
    add column document_mask varchar(40);
update visit v set
    visitor_name = p.name, visitor_sex = p.sex, visitor_phone = p.phone, visitor_phone_said = p.phone is not null,
    document_kind = p.document_kind, document_cipher = p.document_cipher, document_mask = p.document_mask,
    organisation = coalesce(v.organisation, p.organisation)
from visitor p where p.id = v.visitor_id;
alter table visit alter column visitor_name set not null;

-- Why something was corrected may say something of the person too: sealed with the values from now on. What was written
-- plain before is removed with the person.
alter table visit_amendment alter column reason drop not null;

-- What an erasure takes now it had to take before.
update visit v set purpose = null, refusal_reason = null
from visitor p where p.id = v.visitor_id and p.erased_at is not null;
update visit_amendment a set reason = null
from visit v join visitor p on p.id = v.visitor_id where v.id = a.visit_id and p.erased_at is not null;
