package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import desk.run.micro.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    @Test
    void a_full_disk_is_recognised_wherever_it_is_met() {
        Exception deep = new IllegalStateException(new IOException("/data/x: No space left on device"));
        assertEquals(Exit.DISK_FULL, Refusal.of(deep).exit());
        assertEquals(Exit.FAILED, Refusal.of(new IOException("else")).exit());
    }

    @Test
    void a_taken_port_is_found_before_anything_starts() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Listening listening = Listening.loopback(other.getLocalPort());
            assertEquals(
                    Exit.PORT_TAKEN,
                    assertThrows(Refusal.class, listening::checkFree).exit());
        }
    }

    @Test
    void a_data_directory_has_one_owner(@TempDir Path folder) throws IOException {
        DataDirectory data = new DataDirectory(folder);
        try (DirectoryLock first = DirectoryLock.take(data)) {
            Refusal second = assertThrows(Refusal.class, () -> DirectoryLock.take(data));
            assertEquals(Exit.IN_USE, second.exit());
            assertEquals(
                    true,
                    second.getMessage()
                            .contains("process " + ProcessHandle.current().pid()));
        }
        DirectoryLock.take(data).close();
    }
}
