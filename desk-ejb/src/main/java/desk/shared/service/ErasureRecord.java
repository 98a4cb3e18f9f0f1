package desk.shared.service;

import desk.shared.service.ErasureFile.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes every erasure into the {@link ErasureFile} once it is committed. */
@ApplicationScoped
public class ErasureRecord implements EventReader {

    @Inject
    Instance<PersonalDataHolder> holders;

    @Inject
    ErasureFile file;

    @Inject
    Sql sql;

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Set<String> kinds() {
        return holders.stream().map(PersonalDataHolder::erasedEvent).collect(Collectors.toSet());
    }

    @Override
    public void read(List<Event> events) {
        Set<UUID> known = file.read().stream().map(Line::personId).collect(Collectors.toSet());
        file.add(events.stream()
                .filter(event -> known.add(event.subjectId()))
                .map(event -> new Line(event.at(), event.subjectKind(), event.subjectId(), reason(event.subjectId())))
                .toList());
    }

    private String reason(UUID personId) {
        return sql.rows("select reason from erasure where person_id = ?", row -> row.getString(1), personId).stream()
                .findFirst()
                .orElse("request");
    }
}
