package desk.shared.web;

import desk.shared.service.ListQuery;
import desk.shared.service.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table that asks a service for the window it shows: paging, one sort column, filters by name. Keeps no entity and no more
 * rows than the window; the page's own filters come from {@code filters}.
 *
 * @param <T> the view record of a row
 */
public class DeskLazyModel<T> extends LazyDataModel<T> {

    private final transient Function<ListQuery, Slice<T>> list;
    private final transient Function<T, ?> key;
    private final transient Supplier<Map<String, String>> filters;
    private transient Slice<T> loaded;

    /**
     * @param list the service's method
     * @param key what a row is known by
     * @param filters what the page's own filter fields hold now; blank ones are left out
     */
    public DeskLazyModel(
            Function<ListQuery, Slice<T>> list, Function<T, ?> key, Supplier<Map<String, String>> filters) {
        this.list = list;
        this.key = key;
        this.filters = filters;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return 0;
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> columns) {
        SortMeta sort = sorts.values().stream().findFirst().orElse(null);
        loaded = list.apply(new ListQuery(
                first,
                pageSize,
                sort == null ? null : sort.getField(),
                sort == null || sort.getOrder().isAscending(),
                wanted(columns)));
        setRowCount((int) Math.min(Integer.MAX_VALUE, total(first)));
        return loaded.rows();
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row).toString();
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> rows = loaded == null ? List.of() : loaded.rows();
        return rows.stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    /** Where the service does not count, one more page is offered while rows follow. */
    private long total(int first) {
        return loaded.total() >= 0 ? loaded.total() : first + loaded.rows().size() + (loaded.more() ? 1 : 0);
    }

    private Map<String, String> wanted(Map<String, FilterMeta> columns) {
        Map<String, String> wanted = new HashMap<>();
        filters.get().forEach((name, value) -> put(wanted, name, value));
        columns.values().forEach(filter -> put(wanted, filter.getField(), filter.getFilterValue()));
        return wanted;
    }

    private static void put(Map<String, String> wanted, String name, Object value) {
        if (name != null && value != null && !value.toString().isBlank()) {
            wanted.put(name, value.toString().strip());
        }
    }
}
