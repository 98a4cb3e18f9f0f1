package desk.run.micro;

import desk.run.ServerAddresses;
import desk.run.SharedDesk;
import org.junit.jupiter.api.Test;

class ServerAddressesIT {

    @Test
    void the_server_tells_strangers_nothing_of_itself() throws Exception {
        ServerAddresses.areClosed(SharedDesk.get().url());
    }
}
