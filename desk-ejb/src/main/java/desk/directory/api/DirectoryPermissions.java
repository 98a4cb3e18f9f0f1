package desk.directory.api;

/** The permissions of the directory; which roles hold them is data. */
public final class DirectoryPermissions {

    /** Finds people and sees their offices and desk phones. */
    public static final String READ = "DIRECTORY_READ";
    /** Enters and changes organisations, departments and people. */
    public static final String EDIT = "DIRECTORY_EDIT";

    private DirectoryPermissions() {}
}
