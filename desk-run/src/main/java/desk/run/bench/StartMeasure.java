package desk.run.bench;

import desk.run.micro.JvmFlags;
import desk.run.micro.Listening;
import desk.run.micro.MicroServer;
import desk.run.micro.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of the server to its first page, beside a bare server with an empty page; both tuned as the demo is. */
final class StartMeasure implements Measure {

    private static final int ROUNDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        Path folder = Files.createDirectories(rig.data().path().resolve("start"));
        Path bareWar = Program.bare(folder);
        List<Double> bare = new ArrayList<>();
        List<Double> desk = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(bare(rig, bareWar, folder));
            desk.add(desk(rig, folder));
        }
        double ours = Rounds.median(desk);
        double theirs = Rounds.median(bare);
        figures.add(Figure.atMost("start.seconds", "Start to first page (aim)", ours, "s", 12));
        figures.add(Figure.told("start.bare-seconds", "  a bare Payara Micro with an empty page", theirs, "s"));
        figures.add(Figure.atMost("start.ratio", "  ratio", ours / theirs, "×", 1.8));
    }

    private static double desk(Rig rig, Path folder) throws Exception {
        Listening listening = Listening.loopback(Listening.freePort());
        ServerSetup setup = new ServerSetup(
                rig.home(),
                folder.resolve("desk"),
                listening,
                rig.small(),
                JvmFlags.QUICK,
                Map.of(
                        "desk.mode",
                        "demo",
                        "desk.key.file",
                        rig.keyOf(rig.small()).toString()));
        long began = System.nanoTime();
        try (MicroServer server = MicroServer.start(setup)) {
            return firstPage(began, listening.port(), "/desk/security/sign-in.xhtml", server.process());
        }
    }

    private static double bare(Rig rig, Path war, Path folder) throws Exception {
        int port = Listening.freePort();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JvmFlags.QUICK.flags());
        line.addAll(List.of("-jar", rig.home().payaraMicro().toString(), "--nohazelcast", "--disablephonehome"));
        line.addAll(List.of("--rootdir", folder.resolve("bare").toString(), "--port", Integer.toString(port)));
        line.addAll(List.of("--contextroot", "/bare", "--deploy", war.toString()));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bare.log").toFile())
                .start();
        try {
            return firstPage(began, port, "/bare/index.xhtml", process.toHandle());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double firstPage(long began, int port, String path, ProcessHandle process) throws Exception {
        while (System.nanoTime() - began < PATIENCE.toNanos() && process.isAlive()) {
            try (Wire wire = new Wire(port)) {
                if (wire.get(path).status() == OK) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException notYet) {
                Thread.sleep(25);
            }
            Thread.sleep(25);
        }
        throw new IllegalStateException("no page at " + path + " within " + PATIENCE.toSeconds() + " s");
    }
}
