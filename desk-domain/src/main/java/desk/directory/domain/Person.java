package desk.directory.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.SearchKeys;
import desk.shared.domain.Sex;
import desk.shared.domain.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody who works in the house (D8). Active until they leave; one who left stays in the records they appear in and is
 * no longer found for new ones.
 */
@Entity
@Table(name = "person")
public class Person extends AggregateRoot {

    private enum State {
        ACTIVE,
        LEFT
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "department_id")
    private Department department;

    private String name;

    @Column(name = "latin_name")
    private String latinName;

    @Enumerated(EnumType.STRING)
    private Sex sex = Sex.UNKNOWN;

    private String title;

    @Enumerated(EnumType.STRING)
    private Rank rank = Rank.ORDINARY;

    private String room;

    @Column(name = "desk_phone")
    private String deskPhone;

    private String email;

    @Column(name = "key_contact")
    private boolean keyContact;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    /** For JPA only. */
    protected Person() {}

    /** @param latinName the name in Latin letters, as the person writes it or as pinyin */
    public Person(Department department, String name, String latinName) {
        super(Uuid7.next());
        this.department = Objects.requireNonNull(department);
        this.name = Objects.requireNonNull(name);
        this.latinName = Objects.requireNonNull(latinName);
    }

    /** What a person of the house is found by; room and desk phone may be null. */
    public static Set<String> searchKeys(String name, String latinName, String room, String deskPhone) {
        Set<String> keys = new HashSet<>(SearchKeys.name(name));
        keys.addAll(SearchKeys.name(latinName));
        if (room != null) {
            keys.addAll(SearchKeys.code(room));
        }
        if (deskPhone != null) {
            keys.addAll(SearchKeys.code(deskPhone));
        }
        return keys;
    }

    /** Changes what the directory says of the person. */
    public void describe(Sex newSex, String newTitle, Rank newRank, boolean isKeyContact) {
        sex = newSex;
        title = newTitle;
        rank = newRank;
        keyContact = isKeyContact;
    }

    /** Changes how the person is reached: room, desk phone and e-mail, each may be null. */
    public void reachAt(String newRoom, String newDeskPhone, String newEmail) {
        room = newRoom;
        deskPhone = newDeskPhone;
        email = newEmail;
    }

    public void rename(String newName, String newLatinName) {
        name = Objects.requireNonNull(newName);
        latinName = Objects.requireNonNull(newLatinName);
    }

    public void moveTo(Department newDepartment) {
        department = Objects.requireNonNull(newDepartment);
    }

    public void leave() {
        state = State.LEFT;
    }

    public void comeBack() {
        state = State.ACTIVE;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public Department department() {
        return department;
    }

    public String name() {
        return name;
    }

    public String latinName() {
        return latinName;
    }

    public Sex sex() {
        return sex;
    }

    public String title() {
        return title;
    }

    public Rank rank() {
        return rank;
    }

    public String room() {
        return room;
    }

    public String deskPhone() {
        return deskPhone;
    }

    public String email() {
        return email;
    }

    public boolean keyContact() {
        return keyContact;
    }
}
