package desk.shared.service;

import java.util.List;

/** A feature's contribution to Today: one tile with a count, a few lines and the way in. */
public interface TodayTile {

    /** One line of a tile; {@code path} is below the context root. {@code state} colours it: ok, soon, late or none. */
    record Line(String title, String detail, String path, String state) {}

    /** What the tile shows now. {@code countKey} is the message key of the words beside the number. */
    record Face(String titleKey, String icon, long count, String countKey, String path, List<Line> lines) {}

    /** The permission without which the tile is not shown. */
    String permission();

    int order();

    /** The push topic that makes the tile look again. */
    String topic();

    Face face();
}
