package desk.directory.web;

import desk.directory.service.Directory;
import desk.directory.service.Directory.Branch;
import desk.directory.service.Directory.Listed;
import desk.shared.service.NotFound;
import desk.shared.web.Drawn;
import desk.shared.web.Looks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The directory (D8): the tree beside the search; key contacts first. */
@Named
@RequestScoped
public class DirectoryPage {

    private static final int SHOWN = 100;

    @Inject
    Directory directory;

    @Inject
    Looks looks;

    private String typed;
    private String person;
    private String department;
    private List<Branch> tree;
    private final Drawn<List<Listed>> people = new Drawn<>(List.of(), this::find);

    public List<Branch> getOrganisations() {
        return tree().stream().filter(branch -> branch.parentId() == null).toList();
    }

    public List<Branch> departments(Branch organisation) {
        return tree().stream()
                .filter(branch -> organisation.id().equals(branch.parentId()))
                .toList();
    }

    private List<Branch> tree() {
        if (tree == null) {
            tree = directory.tree();
        }
        return tree;
    }

    /** What is shown: what was typed, else the person or the department named, else the key contacts. */
    public List<Listed> getPeople() {
        return people.get();
    }

    private List<Listed> find() {
        if (typed != null && !typed.isBlank()) {
            return directory.find(typed, SHOWN);
        }
        if (department != null && !department.isBlank()) {
            return directory.of(id(department), SHOWN);
        }
        if (person != null && !person.isBlank()) {
            return directory.named(List.of(id(person)));
        }
        return directory.keyContacts();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new NotFound();
        }
    }

    public String name(Branch branch) {
        return english() ? branch.en() : branch.zh();
    }

    public String department(Listed one) {
        return english() ? one.departmentEn() : one.departmentZh();
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(looks.getLocale().getLanguage());
    }

    public boolean isAt(Branch branch) {
        return branch.id().toString().equals(department);
    }

    public boolean isAtKeyContacts() {
        return (department == null || department.isBlank()) && (person == null || person.isBlank());
    }

    public boolean isChosen(Listed one) {
        return one.id().toString().equals(person);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String text) {
        typed = text;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String id) {
        person = id;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String id) {
        department = id;
    }
}
