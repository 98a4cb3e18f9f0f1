package desk.run.sample;

import java.util.Locale;

/** The tables that are filled, in an order that satisfies their references, each with the columns written. */
public enum Table {
    ORGANISATION("id, name_zh, name_en"),
    DEPARTMENT("id, organisation_id, name_zh, name_en, position"),
    PERSON("id, department_id, name, latin_name, sex, title, rank, room, desk_phone, email, key_contact"),
    ACCOUNT(
            "id, username, display_name, latin_name, password_hash, pin_hash, state, desk_id, person_id, sample, created_at"),
    ACCOUNT_ROLE("account_id, role"),
    API_TOKEN("id, account_id, name, token_hash, scopes, created_at, expires_at"),
    PERSON_KEY("person_id, wrapped, created_at"),
    VISITOR("id, name, sex, phone, organisation, plate, document_kind, document_cipher, document_hash, document_mask,"
            + " last_visit_at, created_at"),
    SEARCH_KEY("owner_kind, owner_id, key"),
    VISIT(
            "id, number, desk_id, visitor_id, state, business_day, expected_from, expected_to, arrived_at, left_at, away_since,"
                    + " not_seen_leaving, closed_at, organisation, purpose, place, plate, badge_number, companion_count, remark,"
                    + " refusal_reason, registered_at, registered_by, registered_by_name, undo_state, undo_until, sample,"
                    + " visitor_name, visitor_sex, visitor_phone, visitor_phone_said, document_kind, document_cipher, document_mask,"
                    + " host_names, thing_names"),
    VISIT_HOST("visit_id, person_id, position"),
    VISIT_COMPANION("visit_id, position, name"),
    VISIT_THING("visit_id, position, description, taken_out"),
    VISIT_AMENDMENT("id, visit_id, field, sealed, amended_at, amended_by, amended_by_name"),
    BADGE("desk_id, number, state, visit_id"),
    EVENT_LOG("at, kind, subject_kind, subject_id, desk_id, actor_id, actor_name, data"),
    AUDIT_RECORD("at, actor_id, actor_name, origin, action, subject_kind, subject_id, details, person_id, personal");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String copyStatement() {
        return "copy " + name().toLowerCase(Locale.ROOT) + " (" + columns + ") from stdin";
    }
}
