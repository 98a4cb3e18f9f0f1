package desk.security.web;

import desk.directory.service.Directory.Listed;
import desk.security.domain.Role;
import desk.security.service.AccountChange;
import desk.security.service.AccountDetail;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is typed about an account. */
public class UserForm implements Serializable {

    private String username;
    private String displayName;
    private String latinName;
    private List<String> roles = List.of();
    private UUID personId;
    private String personName;

    static UserForm of(AccountDetail account, Listed person) {
        UserForm form = new UserForm();
        form.username = account.username();
        form.displayName = account.displayName();
        form.latinName = account.latinName();
        form.roles = account.roles().stream().map(Role::name).sorted().toList();
        form.link(person);
        return form;
    }

    void link(Listed person) {
        personId = person == null ? null : person.id();
        personName = person == null ? null : person.name();
    }

    AccountChange change() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        roles.forEach(role -> wanted.add(Role.valueOf(role)));
        return new AccountChange(displayName, latinName, wanted, personId);
    }

    /** The directory person behind the account, in words; null when there is none. */
    public String getPersonName() {
        return personName;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getLatinName() {
        return latinName;
    }

    public void setLatinName(String latinName) {
        this.latinName = latinName;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles == null ? List.of() : roles;
    }
}
