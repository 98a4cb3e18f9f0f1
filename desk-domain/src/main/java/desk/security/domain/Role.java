package desk.security.domain;

/** What somebody is at the desk. What a role allows is data ({@code role_permission}), changed on the roles page. */
public enum Role {
    /** Serves visitors at the counter. */
    AGENT,
    /** The shift leader: also unlocks agents and reads the audit. */
    SUPERVISOR,
    /** Reads dashboards and decides escalated cases. */
    MANAGER,
    /** IT: users, settings, keys; no guests' personal data by default. */
    ADMIN,
    /** A person of the house on the intranet. */
    HOST,
    /** A self check-in machine. */
    KIOSK,
    /** A door or lobby screen. */
    DISPLAY;

    /** Roles of devices: they have no own account page, no PIN and no password change. */
    public boolean isDevice() {
        return this == KIOSK || this == DISPLAY;
    }
}
