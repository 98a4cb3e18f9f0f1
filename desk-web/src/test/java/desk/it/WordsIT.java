package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import desk.shared.service.Job;
import desk.shared.service.SearchSource;
import desk.shared.service.SettingSource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is data or found at run time has words too: permissions, roles, settings, jobs, constraints, groups of the one box. */
@InContainer
class WordsIT {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Inject
    Sql sql;

    @Inject
    @Any
    Instance<SettingSource> settings;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    @Any
    Instance<SearchSource> searches;

    @Test
    void every_permission_and_role_has_words() {
        haveWords(sql.list(String.class, "select 'permission.' || name from permission").stream());
        haveWords(sql.list(String.class, "select distinct 'role.' || role from role_permission").stream());
    }

    @Test
    void every_setting_and_its_hint_have_words() {
        haveWords(settings.stream()
                .flatMap(source -> source.settings().stream())
                .flatMap(setting -> Stream.of("setting." + setting.key(), "setting." + setting.key() + ".hint")));
    }

    @Test
    void every_job_has_words() {
        haveWords(jobs.stream().map(job -> "job." + job.name()).filter(key -> !key.startsWith("job.test-")));
    }

    @Test
    void every_group_of_the_one_box_has_words() {
        haveWords(searches.stream().map(SearchSource::groupKey));
    }

    @Test
    void every_constraint_people_can_run_into_has_words() {
        haveWords(sql
                .list(
                        String.class,
                        "select 'constraint.' || c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                                + " join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace"
                                + " where i.indisunique and not i.indisprimary and n.nspname = 'public' and t.relname !~ '^(flyway|audit_|event_)'"
                                // made by the program itself, never typed
                                + " and c.relname not in ('visit_number_key', 'api_token_token_hash_key')")
                .stream());
    }

    private static void haveWords(Stream<String> keys) {
        Set<String> missing = new TreeSet<>();
        for (String key : keys.toList()) {
            for (Locale language : LANGUAGES) {
                if (!ResourceBundle.getBundle("desk.messages", language).containsKey(key)) {
                    missing.add(key + " " + language);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }
}
