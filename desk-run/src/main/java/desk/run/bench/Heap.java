package desk.run.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks at another Java's memory through its management. */
final class Heap implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;
    private final long pid;
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private volatile boolean watching;
    private volatile long peak;
    private Thread watcher;

    // The address comes from the very process this bench has started, over loopback.
    @SuppressWarnings("BanJNDI")
    Heap(long pid) throws Exception {
        this.pid = pid;
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        String address = machine.startLocalManagementAgent();
        machine.detach();
        connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
        MBeanServerConnection server = connector.getMBeanServerConnection();
        memory = ManagementFactory.newPlatformMXBeanProxy(
                server, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    double usedMegabytes() {
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** What is really held: used after a full collection. */
    double liveMegabytes() {
        memory.gc();
        return usedMegabytes();
    }

    /** What the system counts as the process's own, where it says so. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Begins to look for the highest use, every 20 ms. */
    void watch() {
        peak = 0;
        watching = true;
        watcher = new Thread(this::look, "heap");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void look() {
        try {
            while (watching) {
                peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
                Thread.sleep(20);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UndeclaredThrowableException closed) {
            watching = false;
        }
    }

    double peakMegabytes() throws InterruptedException {
        watching = false;
        watcher.join();
        return peak / MEGABYTE;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
